import { useId, useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { MeetingId } from '#shared/ids.ts';
import { BALLOT_METHODS, type BallotMethod } from '#shared/revision/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { type DeadlineProblem, readDeadline } from './deadline.ts';
import { MeetingChoice } from './meeting-choice.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.ballot;

/** 審議に付す: how it is voted on, until when, in which meeting. */
export function BallotDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const [method, setMethod] = useState<BallotMethod>('electronic');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [meetingId, setMeeting] = useState<MeetingId | null>(null);
  const [problem, setProblem] = useState<DeadlineProblem | null>(null);
  const id = useId();
  const send = async () => {
    const deadline = readDeadline({ day, time, isNeeded: method === 'written' }, new Date());
    if (!deadline.ok) return setProblem(deadline.error);
    const answer = await act({ do: 'openBallot', method, deadline: deadline.value, meetingId });
    if (answer.ok || answer.refusal.code !== 'unreachable') onClose();
  };
  const isDay = problem === 'day' || problem === 'past' || problem === 'needed';
  const described = problem === null ? `${id}-help` : `${id}-help ${id}-error`;
  return (
    <Dialog
      open
      title={text.title(revisionMessages.name(record))}
      onClose={onClose}
      actions={
        <>
          <ActButton variant="solid" onClick={() => void send()}>
            {revisionMessages.step('openBallot', record)}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <ChoiceGroup
        legend={text.method}
        values={BALLOT_METHODS}
        value={method}
        words={(each) => revisionMessages.method[each]}
        help={(each) => text.methodHelp[each]}
        onChoose={setMethod}
      />
      <div className="revision-when">
        <div className="revision-field">
          <label htmlFor={`${id}-day`} className="revision-label">
            {text.day}
          </label>
          <input
            id={`${id}-day`}
            type="date"
            className="revision-input"
            value={day}
            aria-invalid={isDay || undefined}
            aria-describedby={described}
            onChange={({ target }) => {
              setDay(target.value);
              setProblem(null);
              // The end of office hours, unless one says something else.
              if (time === '') setTime('17:00');
            }}
          />
        </div>
        <div className="revision-field">
          <label htmlFor={`${id}-time`} className="revision-label">
            {text.time}
          </label>
          <input
            id={`${id}-time`}
            type="time"
            className="revision-input"
            value={time}
            aria-invalid={problem === 'time' || undefined}
            aria-describedby={described}
            onChange={({ target }) => {
              setTime(target.value);
              setProblem(null);
            }}
          />
        </div>
      </div>
      {problem !== null && (
        <p id={`${id}-error`} role="alert" className="revision-problem">
          ＊{text.problem[problem]}
        </p>
      )}
      <p id={`${id}-help`} className="revision-help">
        {text.noDeadline}
      </p>
      <MeetingChoice label={text.meeting} value={meetingId} onChoose={setMeeting} />
    </Dialog>
  );
}
