import { PaneError } from '../pane-error.tsx';
import { BackToList } from './back-to-list.tsx';
import { MeetingPane } from './meeting-pane.tsx';

/** A screen of the meetings that could not be shown; the workspace around it stays, with what was typed in it. */
export function MeetingError() {
  return (
    <MeetingPane>
      <BackToList />
      <PaneError titleClass="meeting-title" />
    </MeetingPane>
  );
}
