import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { Ballot, VotingRule } from '#shared/revision/model.ts';
import { useMeetings } from '../meetings/use-meetings.ts';
import { VOTE_PANEL } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { StaleVote } from './stale-vote.tsx';
import { TallyView } from './tally-view.tsx';
import { VoteButtons } from './vote-buttons.tsx';
import { VoterList } from './voter-list.tsx';

const text = revisionMessages.vote;

/** 採決: what the votes say, who has voted how, one's own vote, the result. */
export function VotePanel() {
  const { record } = useRevision();
  const { ballots, tally, state, rule } = record;
  const ballot = ballots.at(-1);
  // A step that time has made impossible is left out; a ballot without a deadline is not past it.
  const isPast = ballot?.result === null && ballot.deadline !== null && record.steps.vote === undefined;
  const isBefore = state === 'draft' || state === 'returned';
  return (
    <section id={VOTE_PANEL} aria-label={text.label} className="revision-vote">
      <h2 className="revision-part-title">{text.label}</h2>
      <StaleVote />
      {ballot === undefined ? (
        <p className="text-quiet">{isBefore ? text.notYetDraft : text.notYet}</p>
      ) : (
        <>
          {ballot.result !== null && <Result ballot={ballot} rule={rule} />}
          {tally !== null && <TallyView tally={tally} />}
          <Facts ballot={ballot} />
          {isPast && <p className="revision-caution">{text.passed}</p>}
          <VoteButtons />
          <VoterList />
        </>
      )}
    </section>
  );
}

function Facts({ ballot }: { readonly ballot: Ballot }) {
  const meetings = useMeetings();
  const meeting = meetings.find(({ id }) => id === ballot.meetingId);
  return (
    <dl className="revision-vote-facts">
      <dt>{text.method}</dt>
      <dd>{revisionMessages.method[ballot.method]}</dd>
      {ballot.result === null && (
        <>
          <dt>{text.deadline}</dt>
          <dd>{ballot.deadline === null ? text.noDeadline : revisionMessages.when(ballot.deadline)}</dd>
        </>
      )}
      {meeting !== undefined && (
        <>
          <dt>{text.meeting}</dt>
          <dd>{meetingMessages.name(meeting)}</dd>
        </>
      )}
    </dl>
  );
}

function Result({ ballot, rule }: { readonly ballot: Ballot; readonly rule: VotingRule }) {
  const { result } = ballot;
  if (result === null) return null;
  const { outcome, method, counts, by, at, note, tieBroken } = result;
  return (
    <div className="revision-result">
      <p>
        {text.result} <strong>{revisionMessages.outcomeWord(outcome, rule)}</strong>
      </p>
      {counts !== null && <p>{text.counts(counts)}</p>}
      <p className="revision-help">{text.by(revisionMessages.method[method], by.name, at)}</p>
      {tieBroken && <p>{text.tieBroken}</p>}
      {note !== '' && (
        <p className="revision-prose">
          {text.note}：{note}
        </p>
      )}
    </div>
  );
}
