import { useId, useState } from 'react';
import type { RecordedResult } from '#server/services/revisions.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { MeetingId } from '#shared/ids.ts';
import { OUTCOMES, type RevisionOutcome, VOTE_CHOICES, type VoteChoice } from '#shared/revision/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { readCounts } from './counts.ts';
import { MeetingChoice } from './meeting-choice.tsx';
import { NoteField, needsNote } from './note-field.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.record;
const METHODS = ['noObjection', 'showOfHands'] as const;
const NO_COUNTS: Readonly<Record<VoteChoice, string>> = { for: '', against: '', abstain: '' };

/** 異議なし or 挙手, taken in the room and recorded by the secretariat. */
export function RecordDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const [method, setMethod] = useState<RecordedResult['method']>('noObjection');
  const [outcome, setOutcome] = useState<RevisionOutcome>('approved');
  const [typed, setTyped] = useState(NO_COUNTS);
  const [meetingId, setMeeting] = useState<MeetingId | null>(record.ballots.at(-1)?.meetingId ?? null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<'badCounts' | 'noteNeeded' | null>(null);
  const send = async () => {
    const counts = method === 'showOfHands' ? readCounts(typed) : null;
    if (method === 'showOfHands' && counts === null) return setProblem('badCounts');
    if (needsNote(outcome) && note.trim() === '') return setProblem('noteNeeded');
    const { hash } = record;
    const answer = await act({
      do: 'recordResult',
      method,
      outcome,
      counts,
      note: note.trim(),
      meetingId,
      hash,
    });
    if (answer.ok || answer.refusal.code !== 'unreachable') onClose();
  };
  return (
    <Dialog
      open
      title={text.title(revisionMessages.name(record))}
      onClose={onClose}
      actions={
        <>
          <ActButton variant="solid" onClick={() => void send()}>
            {text.submit}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <ChoiceGroup
        legend={text.method}
        values={METHODS}
        value={method}
        words={(each) => revisionMessages.method[each]}
        onChoose={setMethod}
      />
      {method === 'showOfHands' && (
        <Counts
          typed={typed}
          isBad={problem === 'badCounts'}
          onType={(next) => {
            setTyped(next);
            setProblem(null);
          }}
        />
      )}
      <ChoiceGroup
        legend={text.outcome}
        values={OUTCOMES}
        value={outcome}
        words={(each) => revisionMessages.outcomeWord(each, record.rule)}
        onChoose={(each) => {
          setOutcome(each);
          setProblem(null);
        }}
      />
      <MeetingChoice label={text.meeting} value={meetingId} onChoose={setMeeting} />
      <NoteField
        label={needsNote(outcome) ? text.reason : text.note}
        value={note}
        onType={(typed) => {
          setNote(typed);
          setProblem(null);
        }}
      />
      {problem === 'noteNeeded' && (
        <p role="alert" className="revision-problem">
          ＊{text.noteNeeded}
        </p>
      )}
    </Dialog>
  );
}

interface CountsProps {
  readonly typed: Readonly<Record<VoteChoice, string>>;
  readonly isBad: boolean;
  readonly onType: (typed: Readonly<Record<VoteChoice, string>>) => void;
}

function Counts({ typed, isBad, onType }: CountsProps) {
  const id = useId();
  return (
    <>
      <div className="revision-counts">
        {VOTE_CHOICES.map((choice) => (
          <div key={choice} className="revision-field">
            <label htmlFor={`${id}-${choice}`} className="revision-label">
              {text.counts[choice]}
            </label>
            <input
              id={`${id}-${choice}`}
              inputMode="numeric"
              className="revision-input figures"
              value={typed[choice]}
              aria-invalid={isBad || undefined}
              aria-describedby={isBad ? `${id}-error` : undefined}
              onChange={({ target }) => onType({ ...typed, [choice]: target.value })}
            />
          </div>
        ))}
      </div>
      {isBad && (
        <p id={`${id}-error`} role="alert" className="revision-problem">
          ＊{text.badCounts}
        </p>
      )}
    </>
  );
}
