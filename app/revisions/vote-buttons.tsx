import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { VOTE_CHOICES } from '#shared/revision/model.ts';
import { ActButton } from './act-button.tsx';
import { useRevision } from './revision-context.tsx';
import { votersOf } from './voters.ts';

const text = revisionMessages.vote;

/** 賛成, 反対, 棄権: of equal weight, the one that was chosen pressed. */
export function VoteButtons() {
  const { record, me, act } = useRevision();
  if (record.steps.vote !== null) return null;
  const own = votersOf(record).find(({ person }) => person.id === me)?.vote ?? null;
  return (
    <div className="revision-ballot">
      <p>{own === null ? text.choose : text.yours(revisionMessages.choice[own.choice])}</p>
      <div className="revision-ballot-choices">
        {VOTE_CHOICES.map((choice) => (
          <ActButton
            key={choice}
            size="sm"
            className="revision-ballot-choice min-w-0! px-1!"
            pressed={own?.choice === choice}
            onClick={() => void act({ do: 'vote', choice, hash: record.hash })}
          >
            {revisionMessages.choice[choice]}
          </ActButton>
        ))}
      </div>
      {own !== null && <p className="revision-help">{text.change}</p>}
    </div>
  );
}
