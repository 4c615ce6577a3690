import { Link } from '@remix-run/react';
import type { MeetingList as List } from '#server/services/meetings.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingSummary } from '#shared/meetings/model.ts';
import { isToday, timelineOf } from '#shared/meetings/timeline.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { MeetingPane } from './meeting-pane.tsx';
import { useFreshMeetings } from './use-meetings.ts';

const text = meetingMessages.list;

/** 会議: the meetings of a strategy, those to come first. */
export function MeetingList({ meetings, now, canRun }: List) {
  useFreshMeetings();
  const { slug } = useStrategy();
  const moment = new Date(now);
  const { coming, past } = timelineOf(meetings, moment);
  const add = canRun ? (
    <ButtonLink to={`/strategies/${slug}/meetings/new`} variant="solid">
      {text.add}
    </ButtonLink>
  ) : null;
  if (meetings.length === 0) return <Empty canRun={canRun}>{add}</Empty>;
  const badgeOf = (meeting: MeetingSummary) => {
    if (isToday(meeting, moment)) return text.today;
    return meeting === coming[0] ? text.next : null;
  };
  return (
    <MeetingPane>
      <div className="meeting-head">
        <h1 className="meeting-title">{text.title}</h1>
        {add}
      </div>
      <h2 className="meeting-heading">{text.coming}</h2>
      {coming.length === 0 ? (
        <p>{text.noneComing}</p>
      ) : (
        <Cards meetings={coming} badgeOf={badgeOf} slug={slug} />
      )}
      <h2 className="meeting-heading">{text.past}</h2>
      {past.length === 0 ? (
        <p>{text.nonePast}</p>
      ) : (
        <Cards meetings={past} badgeOf={() => null} slug={slug} />
      )}
    </MeetingPane>
  );
}

interface CardsProps {
  readonly meetings: readonly MeetingSummary[];
  readonly badgeOf: (meeting: MeetingSummary) => string | null;
  readonly slug: string;
}

function Cards({ meetings, badgeOf, slug }: CardsProps) {
  return (
    <ul className="meeting-cards">
      {meetings.map((meeting) => {
        const badge = badgeOf(meeting);
        return (
          <li key={meeting.id} className="meeting-card">
            <p className="meeting-card-name">
              {badge !== null && <Badge tone="strong">{badge}</Badge>}
              <Link
                to={`/strategies/${slug}/meetings/${meeting.id}`}
                className="text-link after:absolute after:inset-0"
              >
                {meetingMessages.name(meeting)}
              </Link>
            </p>
            <p>{meetingMessages.period(meeting)}</p>
            <p className="meeting-card-facts">
              {meeting.place !== '' && <span>{meeting.place}</span>}
              <span>{text.materials(meeting.materialCount)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Empty({ canRun, children }: { readonly canRun: boolean; readonly children: React.ReactNode }) {
  return (
    <MeetingPane>
      <h1 className="meeting-title">{text.title}</h1>
      <div className="phrases mt-6 rounded-12 border border-line px-6 py-8">
        <h2 className="text-std-20B-160">{text.emptyTitle}</h2>
        <p className="mt-2">{text.empty}</p>
        <p className="mt-2">{canRun ? text.emptyFirst : text.emptyReader}</p>
        {children !== null && <p className="mt-6">{children}</p>}
      </div>
    </MeetingPane>
  );
}
