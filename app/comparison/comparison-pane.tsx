import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';

interface ComparisonPaneProps {
  /** What the room shows, for screen readers. */
  readonly label: string;
  /** Read like a page, not as a table. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** The room of a screen of the comparison within the workspace; scrolls by itself, also without a mouse. */
export function ComparisonPane({ label, isNarrow = false, children }: ComparisonPaneProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
    <section aria-label={label} className="comparison-pane" tabIndex={0}>
      <div className={classNames('comparison-page', isNarrow && 'comparison-page-narrow')}>{children}</div>
    </section>
  );
}
