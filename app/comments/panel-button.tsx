import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';

/** A button of the narrow panel: no wider than its words, three of them fit side by side. */
export const PanelButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<typeof Button>>(
  function PanelButton({ className, size = 'sm', ...rest }, ref) {
    return (
      <Button
        ref={ref}
        size={size}
        className={classNames('min-w-0! text-oln-14B-100!', className)}
        {...rest}
      />
    );
  },
);
