import type { ComponentProps } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';

/** A button of the narrow panel: no wider than its words, three of them fit side by side. */
export function PanelButton({ className, size = 'sm', ...rest }: ComponentProps<typeof Button>) {
  return <Button size={size} className={classNames('min-w-0! text-oln-14B-100!', className)} {...rest} />;
}
