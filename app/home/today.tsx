import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AnswerToGive, MeetingToCome, RevisionWork, TodaysWork } from '#server/services/work.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { meetingName } from '#shared/i18n/ja/meeting-name.ts';
import { revisionName } from '#shared/i18n/ja/revision-name.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { noticeAddress } from '#shared/notices/model.ts';

const text = strategiesMessages.today;

/** Answers that are named one by one; the strategies' own screens have the rest. */
const SHOWN = 5;

/** 今日の仕事: what waits for this person; nothing when nothing does. */
export function Today({ work: { revisions, answers, meetings } }: { readonly work: TodaysWork }) {
  if (revisions.length + answers.length + meetings.length === 0) return null;
  return (
    <section aria-label={text.title} className="mb-10 rounded-12 border border-line bg-faint px-5 py-4">
      <h2 className="text-std-20B-160">{text.title}</h2>
      <div className="mt-2 grid gap-x-10 gap-y-4 lg:grid-cols-2">
        {revisions.length > 0 && (
          <Part title={text.revisions(revisions.length)}>
            {revisions.slice(0, SHOWN).map((revision) => (
              <Revision key={`${revision.revisionId} ${revision.task}`} revision={revision} />
            ))}
            {revisions.length > SHOWN && (
              <li className="text-quiet">{text.more(revisions.length - SHOWN)}</li>
            )}
          </Part>
        )}
        {answers.length > 0 && (
          <Part title={text.answers(answers.length)}>
            {answers.slice(0, SHOWN).map((answer) => (
              <Answer key={answer.threadId} answer={answer} />
            ))}
            {answers.length > SHOWN && <li className="text-quiet">{text.more(answers.length - SHOWN)}</li>}
          </Part>
        )}
        {meetings.length > 0 && (
          <Part title={text.meetings}>
            {meetings.slice(0, SHOWN).map((meeting) => (
              <Meeting key={meeting.meetingId} meeting={meeting} />
            ))}
            {meetings.length > SHOWN && <li className="text-quiet">{text.more(meetings.length - SHOWN)}</li>}
          </Part>
        )}
      </div>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="text-std-16B-170">{title}</h3>
      <ul className="mt-1 grid gap-2 text-dns-14N-130">{children}</ul>
    </div>
  );
}

function Revision({ revision }: { readonly revision: RevisionWork }) {
  const { slug, title, revisionId, name, task, deadline } = revision;
  return (
    <li>
      <Link to={`/strategies/${slug}/revisions/${revisionId}`} className="text-link">
        {revisionName({ number: revision.number, title: name })}
      </Link>
      <span className="block">
        <span className="font-bold">{text.task[task]}</span>
        {deadline !== null && `　${text.deadline(deadline)}`}
      </span>
      <span className="block text-quiet">{title}</span>
    </li>
  );
}

function Answer({ answer }: { readonly answer: AnswerToGive }) {
  const { slug, title, threadId, revisionId, itemTitle, field, labels, due } = answer;
  const address = noticeAddress({ about: 'thread', threadId, revisionId });
  const fieldName = field === null ? '' : fieldWord(field, labels);
  return (
    <li>
      <Link to={`/strategies/${slug}${address}`} className="text-link">
        {[itemTitle, fieldName].filter(Boolean).join('　')}
      </Link>
      <span className="block text-quiet">
        {[title, due === null ? text.noDue : text.due(due.round, new Date(due.startsAt))].join('　')}
      </span>
    </li>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingToCome }) {
  const { slug, title, meetingId, round, name, startsAt, place } = meeting;
  return (
    <li>
      <Link to={`/strategies/${slug}/meetings/${meetingId}`} className="text-link">
        {meetingName({ round, title: name })}
      </Link>
      <span className="block">{[formatDateTime(new Date(startsAt)), place].filter(Boolean).join('　')}</span>
      <span className="block text-quiet">{title}</span>
    </li>
  );
}
