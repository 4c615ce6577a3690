import { type InputHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly label: string;
  readonly support?: string;
  /** The sentence under the field when what was entered cannot be taken. */
  readonly error?: string | null;
}

/** One line of text with its label above and its error below, tied together for screen readers. */
export function TextField({ label, support, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  const describedBy = [support && `${id}-support`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex flex-col gap-2', className)}>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
      </label>
      {support && (
        <p id={`${id}-support`} className="text-quiet">
          {support}
        </p>
      )}
      <input
        id={id}
        className={classNames(
          'min-h-12 w-full rounded-8 border bg-white px-4 py-2 text-oln-16N-100 hover:border-black',
          error ? 'border-error-1' : 'border-solid-gray-600',
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        {...rest}
      />
      {error && (
        <p id={`${id}-error`} className="text-error-1">
          ＊{error}
        </p>
      )}
    </div>
  );
}
