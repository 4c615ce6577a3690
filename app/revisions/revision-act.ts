import type { RecordedResult } from '#server/services/revisions.ts';
import { CHANGE_CATEGORIES, type ChangeNote } from '#shared/diff/change.ts';
import type { Resolution } from '#shared/diff/conflict.ts';
import { type ChangeId, changeId, type MeetingId, meetingId, type UserId, userId } from '#shared/ids.ts';
import {
  BALLOT_METHODS,
  type BallotMethod,
  OUTCOMES,
  type OverviewTableTexts,
  REVISION_LIMITS,
  type RevisionOutcome,
  type RevisionTexts,
  VOTE_CHOICES,
  type VoteChoice,
} from '#shared/revision/model.ts';
import { count, list, moment, oneOf, orNull, type Read, some, text, truth, whole } from './read-json.ts';

/** What a person does with a revision, as the page sends it. */
export type RevisionAct =
  | { readonly do: 'rename'; readonly title: string }
  /** These and who opened it write in it. */
  | { readonly do: 'share'; readonly users: readonly UserId[] }
  | { readonly do: 'note'; readonly change: ChangeId; readonly note: Partial<ChangeNote> }
  | { readonly do: 'write'; readonly texts: Partial<RevisionTexts> }
  | { readonly do: 'submit' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'takeIn' }
  | { readonly do: 'apply' }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'amend'; readonly reason: string }
  | {
      readonly do: 'openBallot';
      readonly method: BallotMethod;
      readonly deadline: Date | null;
      readonly meetingId: MeetingId | null;
    }
  | { readonly do: 'vote'; readonly choice: VoteChoice; readonly hash: string }
  | { readonly do: 'recordVote'; readonly voter: UserId; readonly choice: VoteChoice; readonly hash: string }
  | {
      readonly do: 'closeBallot';
      readonly outcome: RevisionOutcome;
      readonly note: string;
      readonly hash: string;
    }
  | ({ readonly do: 'recordResult'; readonly hash: string } & RecordedResult)
  | { readonly do: 'resolve'; readonly conflictId: string; readonly resolution: Resolution | null }
  | { readonly do: 'splitOff'; readonly changes: readonly ChangeId[] };

/** Reads what the page sent, JSON in text; null if it is nothing that can be done with a revision. */
export function readAct(json: string): RevisionAct | null {
  try {
    return act(JSON.parse(json)) ?? null;
  } catch (error) {
    // JSON.parse has no other way to say it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const id = text(200);
const hash = text(200);
/** The service refuses what is too long with the field's name; this only keeps out what no page sends. */
const longText = text(20_000);

const changed: Read<ChangeId> = (raw) => mapped(id(raw), changeId);
const meeting: Read<MeetingId> = (raw) => mapped(id(raw), meetingId);
const person: Read<UserId> = (raw) => mapped(id(raw), userId);
const choice = oneOf(VOTE_CHOICES);
const outcome = oneOf(OUTCOMES);

const note = some<ChangeNote>({
  category: orNull(oneOf(CHANGE_CATEGORIES)),
  digital: truth,
  reason: longText,
  divergenceReason: longText,
  remarks: longText,
});

const tableTexts = whole<OverviewTableTexts>({
  contents: longText,
  heading: longText,
  lead: longText,
  note: longText,
});

const texts = some<RevisionTexts>({
  title: longText,
  lead: longText,
  summary: list(
    whole<RevisionTexts['summary'][number]>({ heading: longText, body: longText }),
    REVISION_LIMITS.summary,
  ),
  tables: whole<RevisionTexts['tables']>({
    initiatives: tableTexts,
    sources: tableTexts,
    targets: tableTexts,
    indicators: tableTexts,
  }),
});

const counts = whole<NonNullable<RecordedResult['counts']>>({
  for: count(10_000),
  against: count(10_000),
  abstain: count(10_000),
});

const resolution: Read<Resolution> = (raw) =>
  whole<Resolution & { take: 'mixed' }>({ take: oneOf(['mixed']), text: longText })(raw) ??
  whole<Resolution & { take: 'draft' | 'proposed' }>({ take: oneOf(['draft', 'proposed']) })(raw);

/** By what is done, the rest of it; a body that lacks something is not read. */
const ACTS: { readonly [K in RevisionAct['do']]: Read<Omit<Extract<RevisionAct, { do: K }>, 'do'>> } = {
  rename: whole({ title: longText }),
  share: whole({ users: list(person, 1_000) }),
  note: whole({ change: changed, note }),
  write: whole({ texts }),
  submit: whole({}),
  withdraw: whole({}),
  takeIn: whole({}),
  apply: whole({}),
  return: whole({ reason: longText }),
  amend: whole({ reason: longText }),
  openBallot: whole({ method: oneOf(BALLOT_METHODS), deadline: orNull(moment), meetingId: orNull(meeting) }),
  vote: whole({ choice, hash }),
  recordVote: whole({ voter: person, choice, hash }),
  closeBallot: whole({ outcome, note: longText, hash }),
  recordResult: whole({
    outcome,
    method: oneOf(['noObjection', 'showOfHands']),
    counts: orNull(counts),
    note: longText,
    meetingId: orNull(meeting),
    hash,
  }),
  resolve: whole({ conflictId: text(500), resolution: orNull(resolution) }),
  splitOff: whole({ changes: list(changed, 2_000) }),
};

const named = whole<{ do: RevisionAct['do'] }>({
  do: oneOf(Object.keys(ACTS) as RevisionAct['do'][]),
});

const act: Read<RevisionAct> = (raw) => {
  const which = named(raw);
  if (which === undefined) return undefined;
  const rest = ACTS[which.do](raw);
  // The reader of `do` reads what belongs to it.
  return rest === undefined ? undefined : ({ ...rest, do: which.do } as RevisionAct);
};

function mapped<A, B>(value: A | undefined, map: (value: A) => B): B | undefined {
  return value === undefined ? undefined : map(value);
}
