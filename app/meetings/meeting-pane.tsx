import type { ReactNode } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';

/** The room of a screen of the meetings within the workspace; scrolls by itself, also without a mouse. */
export function MeetingPane({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
    <section aria-label={meetingMessages.list.title} className="meeting-pane" tabIndex={0}>
      <div className="meeting-page">{children}</div>
    </section>
  );
}
