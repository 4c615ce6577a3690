import { useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionOutcome, Tally } from '#shared/revision/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { NoteField, needsNote } from './note-field.tsx';
import { useRevision } from './revision-context.tsx';
import { TallyView } from './tally-view.tsx';

const text = revisionMessages.close;

/** The chair closes the vote: what it says stands, and at a tie the chair decides. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const { tally, rule, hash } = record;
  const outcomes = outcomesOf(tally);
  const [chosen, setChosen] = useState<RevisionOutcome | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<'choose' | 'noteNeeded' | null>(null);
  const verdict = tally?.verdict ?? null;
  const byVotes = verdict === 'tie' ? null : verdict;
  const outcome = chosen ?? byVotes;
  const send = async () => {
    if (outcome === null) return setProblem('choose');
    if (needsNote(outcome) && note.trim() === '') return setProblem('noteNeeded');
    const answer = await act({ do: 'closeBallot', outcome, note: note.trim(), hash });
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
            {revisionMessages.step('closeBallot', record)}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      {tally !== null && <TallyView tally={tally} />}
      {tally !== null && tally.missing > 0 && <p className="mt-2">{text.missing(tally.missing)}</p>}
      <p className="mt-2">{text.lead}</p>
      {verdict === null && <p className="revision-caution">{text.noQuorum}</p>}
      {verdict === 'tie' && <p className="revision-caution">{text.tie}</p>}
      <ChoiceGroup
        legend={text.outcome}
        values={outcomes}
        value={outcome}
        words={(each) => {
          const word = revisionMessages.outcomeWord(each, rule);
          return each === byVotes ? text.byVotes(word) : word;
        }}
        onChoose={(each) => {
          setChosen(each);
          setProblem(null);
        }}
      />
      <NoteField
        label={outcome !== null && needsNote(outcome) ? text.reason : text.note}
        value={note}
        onType={(typed) => {
          setNote(typed);
          setProblem(null);
        }}
      />
      {problem !== null && (
        <p role="alert" className="revision-problem">
          ＊{text[problem]}
        </p>
      )}
    </Dialog>
  );
}

/** What may follow from the votes; without a quorum nothing is decided by them. */
function outcomesOf(tally: Tally | null): readonly RevisionOutcome[] {
  switch (tally?.verdict ?? null) {
    case 'approved':
      return ['approved', 'continued', 'returned'];
    case 'rejected':
      return ['rejected', 'continued', 'returned'];
    case 'tie':
      return ['approved', 'rejected', 'continued', 'returned'];
    case null:
      return ['continued', 'returned'];
  }
}
