import type { ReactNode } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { classNames } from '../ui/class-names.ts';

interface RevisionPaneProps {
  /** Read like a page, not in columns. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** The room of a screen of the revisions within the workspace; scrolls by itself, also without a mouse. */
export function RevisionPane({ isNarrow = false, children }: RevisionPaneProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
    <section aria-label={revisionMessages.list.title} className="revision-pane" tabIndex={0}>
      <div className={classNames('revision-page', isNarrow && 'revision-page-narrow')}>{children}</div>
    </section>
  );
}
