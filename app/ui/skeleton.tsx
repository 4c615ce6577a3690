import { classNames } from './class-names.ts';

/** Grey place of something that is loading; give it the size of what comes, so that nothing jumps. */
export function Skeleton({ className }: { readonly className: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block motion-safe:animate-pulse rounded-4 bg-solid-gray-100', className)}
    />
  );
}
