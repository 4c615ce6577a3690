import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { classNames } from './class-names.ts';

/** solid: the one next step of a screen; outline: the others; text, bare: quiet ones in rows and in bars. */
export type ButtonVariant = 'solid' | 'outline' | 'text' | 'bare';
/** Heights 48, 36 and 28 px, as in the design system. */
export type ButtonSize = 'md' | 'sm' | 'xs';

const VARIANTS: Record<ButtonVariant, string> = {
  solid:
    'bg-key-900 text-white border-4 border-double border-transparent hover:bg-key-1000 hover:underline active:bg-key-1200 aria-disabled:bg-solid-gray-300 aria-disabled:text-solid-gray-50 disabled:bg-solid-gray-300 disabled:text-solid-gray-50',
  outline:
    'bg-white text-key-900 border border-current hover:bg-key-200 hover:text-key-1000 hover:underline active:bg-key-300 active:text-key-1200 disabled:bg-white disabled:text-solid-gray-420',
  text: 'text-key-900 border border-transparent underline underline-offset-3 hover:bg-key-50 hover:text-key-1000 active:bg-key-100 disabled:text-solid-gray-420 disabled:bg-transparent',
  bare: 'text-ink border border-transparent hover:bg-key-50 hover:underline active:bg-key-100 disabled:text-solid-gray-420 disabled:bg-transparent',
};

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-12 min-w-24 rounded-8 px-4 py-2 text-oln-16B-100',
  sm: 'min-h-9 min-w-20 rounded-6 px-3 py-0.5 text-oln-16B-100',
  xs: 'relative min-h-7 min-w-18 rounded-4 px-2 py-0.5 text-oln-14B-100 after:absolute after:inset-x-0 after:-inset-y-2',
};

/** Classes of a button, for what has to be another element (a summary, a label). */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 underline-offset-3',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** A button that does something here; its label says what ("第3号を提出する"). */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'outline', size = 'md', type = 'button', className, ...rest },
  ref,
) {
  return <button ref={ref} type={type} className={buttonClass(variant, size, className)} {...rest} />;
});

interface ButtonLinkProps extends LinkProps {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant = 'outline', size = 'md', className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass(variant, size, className)} {...rest} />;
}
