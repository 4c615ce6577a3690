import type { SideContent } from '#server/services/versions.ts';
import type { ShownSide } from './side-heads.tsx';

/** A side as its head shows it: the content goes to the browser as far as it is shown. */
export function withoutContent({ name, at, isExact, version }: SideContent): ShownSide {
  return { name, at, isExact, version };
}
