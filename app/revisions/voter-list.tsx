import { accessMessages } from '#shared/i18n/ja/access.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { VOTE_CHOICES } from '#shared/revision/model.ts';
import { ActButton } from './act-button.tsx';
import { useRevision } from './revision-context.tsx';
import { type Voter, votersOf } from './voters.ts';

const text = revisionMessages.vote;

/** Everyone who may vote, with their vote; where it is written, the secretariat records the paper ones. */
export function VoterList() {
  const { record } = useRevision();
  const ballot = record.ballots.at(-1);
  if (ballot === undefined) return null;
  const takesPaper =
    ballot.result === null && ballot.method === 'written' && record.steps.recordResult === null;
  return (
    <details className="revision-voters" open>
      <summary>{text.people}</summary>
      <ul>
        {votersOf(record).map((voter) => (
          <li key={voter.person.id}>
            <span className="revision-voter-name">
              {voter.person.name}
              {voter.person.role !== 'member' && (
                <span className="revision-help">{accessMessages.role[voter.person.role]}</span>
              )}
            </span>
            <span>{voteWord(voter)}</span>
            {takesPaper && <PaperVote voter={voter} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function voteWord({ vote, stale }: Voter): string {
  if (vote !== null) {
    const word = revisionMessages.choice[vote.choice];
    return vote.recordedBy === null ? word : `${word}（${text.paperMark}）`;
  }
  return stale === null ? text.missing : text.staleMark(stale.round, revisionMessages.choice[stale.choice]);
}

function PaperVote({ voter: { person, vote } }: { readonly voter: Voter }) {
  const { record, act } = useRevision();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line
    <span role="group" aria-label={text.paperOf(person.name)} className="revision-paper">
      {VOTE_CHOICES.map((choice) => (
        <ActButton
          key={choice}
          size="xs"
          label={text.paperChoice(person.name, revisionMessages.choice[choice])}
          pressed={vote?.choice === choice}
          className="revision-paper-choice min-w-0! px-1!"
          onClick={() => void act({ do: 'recordVote', voter: person.id, choice, hash: record.hash })}
        >
          {revisionMessages.choice[choice]}
        </ActButton>
      ))}
    </span>
  );
}
