import { classNames } from './class-names.ts';

interface InitialProps {
  readonly name: string;
  /** Ring in the person's colour; the letters stay black on white, so the colour carries nothing alone. */
  readonly color?: string;
  readonly className?: string;
}

/** A person as a small round sign: the first letter, and the number for 委員1, 委員2. */
export function Initial({ name, color, className }: InitialProps) {
  return (
    <span
      title={name}
      className={classNames(
        'inline-flex h-8 min-w-8 items-center justify-center rounded-full border-2 border-solid-gray-536 bg-white px-1 text-oln-14B-100',
        className,
      )}
      style={color === undefined ? undefined : { borderColor: color }}
    >
      <span aria-hidden>{shortName(name)}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}

function shortName(name: string): string {
  const [first = ''] = name;
  const number = /[0-9０-９]+$/.exec(name)?.[0] ?? '';
  return first + number;
}
