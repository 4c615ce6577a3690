import type { ReactNode } from 'react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import './versions.css';

interface VersionPaneProps {
  /** What the room shows, for screen readers. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The room of a screen of the versions within the workspace; scrolls by itself, also without a mouse. */
export function VersionPane({ label = versionMessages.list.title, children }: VersionPaneProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
    <section aria-label={label} className="version-pane" tabIndex={0}>
      <div className="version-page">{children}</div>
    </section>
  );
}
