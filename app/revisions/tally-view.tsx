import CircleCheck from 'lucide-react/icons/circle-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { type Tally, VOTE_CHOICES } from '#shared/revision/model.ts';

const text = revisionMessages.vote;

/** 賛成 3 反対 0 棄権 1, who is missing, and whether enough take part. */
export function TallyView({ tally }: { readonly tally: Tally }) {
  const { eligible, quorum, hasQuorum, missing } = tally;
  return (
    <>
      <dl aria-label={text.tally} className="revision-tally">
        {VOTE_CHOICES.map((choice) => (
          <div key={choice}>
            <dt>{revisionMessages.choice[choice]}</dt>
            <dd>{tally[choice]}</dd>
          </div>
        ))}
        <div>
          <dt>{text.missing}</dt>
          <dd>{missing}</dd>
        </div>
      </dl>
      <p className="revision-quorum">
        {hasQuorum ? (
          <CircleCheck aria-hidden className="size-4 text-success-2" />
        ) : (
          <TriangleAlert aria-hidden className="size-4 text-warning-yellow-2" />
        )}
        <span>
          {text.quorum} {text.quorumOf(eligible - missing, quorum, eligible)}{' '}
          {hasQuorum ? text.hasQuorum : text.noQuorum}
        </span>
      </p>
    </>
  );
}
