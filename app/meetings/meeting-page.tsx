import { Link } from '@remix-run/react';
import type { OpenMeeting } from '#server/services/meetings.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { Invitee, MeetingRecord } from '#shared/meetings/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Agenda } from './agenda.tsx';
import { BackToList } from './back-to-list.tsx';
import { MaterialList } from './material-list.tsx';
import { MaterialUpload } from './material-upload.tsx';
import { MeetingPane } from './meeting-pane.tsx';
import { Neighbours } from './neighbours.tsx';
import { SincePrevious } from './since-previous.tsx';
import { useFreshMeetings } from './use-meetings.ts';

const text = meetingMessages.page;

/** One meeting as everyone reads it, with what the secretariat does with it. */
export function MeetingPage({ meeting, canRun }: OpenMeeting) {
  useFreshMeetings();
  const { slug, comments } = useStrategy();
  const address = `/strategies/${slug}/meetings/${meeting.id}`;
  const materials = `${address}/materials`;
  return (
    <MeetingPane>
      <BackToList />
      <div className="meeting-head">
        <h1 className="meeting-title">{meetingMessages.name(meeting)}</h1>
        {canRun && (
          <span className="meeting-head-tools">
            <ButtonLink to={`${address}/edit`} size="sm">
              {text.edit}
            </ButtonLink>
            <ButtonLink to={`${address}/remove`} size="sm" variant="text">
              {text.remove}
            </ButtonLink>
          </span>
        )}
      </div>
      <dl className="meeting-facts mt-3">
        <dt>{text.when}</dt>
        <dd>{meetingMessages.period(meeting)}</dd>
        <dt>{text.place}</dt>
        <dd>{meeting.place || text.noPlace}</dd>
      </dl>
      <h2 className="meeting-heading">{text.agenda}</h2>
      <Agenda items={meeting.agenda} />
      <h2 id="materials" className="meeting-heading">
        {text.materials}
      </h2>
      <MaterialList materials={meeting.materials} address={materials} canChange={canRun} />
      {/* A form of its own for each meeting: what is on its way belongs to this one. */}
      {canRun && <MaterialUpload key={meeting.id} address={materials} />}
      <h2 className="meeting-heading">{text.invitees}</h2>
      <Invitees invitees={meeting.invitees} />
      <Note note={meeting.note} />
      {comments !== null && (
        <p className="mt-8">
          <Link to={`/strategies/${slug}/opinions?meeting=${meeting.id}`} className="text-link">
            {text.opinions}
          </Link>
        </p>
      )}
      <SincePrevious id={meeting.id} />
      <Neighbours id={meeting.id} />
    </MeetingPane>
  );
}

function Invitees({ invitees }: Pick<MeetingRecord, 'invitees'>) {
  if (invitees.length === 0) return <p>{text.noInvitees}</p>;
  return (
    <dl className="meeting-facts">
      {byRole(invitees).map(([role, people]) => (
        <div key={role} className="contents">
          <dt>{accessMessages.role[role]}</dt>
          <dd>{people.map(({ name }) => name).join('、')}</dd>
        </div>
      ))}
    </dl>
  );
}

function byRole(invitees: readonly Invitee[]): readonly (readonly [Invitee['role'], readonly Invitee[]])[] {
  const roles = [...new Set(invitees.map(({ role }) => role))];
  return roles.map((role) => [role, invitees.filter((person) => person.role === role)]);
}

function Note({ note }: { readonly note: string }) {
  if (note === '') return null;
  return (
    <>
      <h2 className="meeting-heading">{text.note}</h2>
      <p className="meeting-text">{note}</p>
    </>
  );
}
