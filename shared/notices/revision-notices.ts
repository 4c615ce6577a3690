import type { UserId } from '../ids.ts';
import type { RevisionNoticeKind } from './model.ts';

/** What was done with a revision that others should hear of. */
export type RevisionNews =
  | 'submitted'
  | 'ballotOpened'
  /** Given back to its authors, while nobody voted on it. */
  | 'returned'
  /** Given back to be changed while it was voted on: what was voted counts no more. */
  | 'amended'
  | 'decided'
  | 'applied'
  | 'conflicted';

/** Who has to do with a revision. */
export interface RevisionPeople {
  readonly secretariat: readonly UserId[];
  readonly authors: readonly UserId[];
  /** Who may vote in its latest ballot. */
  readonly voters: readonly UserId[];
  /** Who has voted in it. */
  readonly voted: readonly UserId[];
}

/** A notice of a revision and whose it is. */
export interface RevisionNoticeFor {
  readonly userId: UserId;
  readonly kind: RevisionNoticeKind;
}

/** Who gets which notice of it: one a person, none for who did it. */
export function revisionNoticesOf(
  news: RevisionNews,
  by: UserId,
  people: RevisionPeople,
): readonly RevisionNoticeFor[] {
  const kept = new Map<UserId, RevisionNoticeKind>();
  for (const [kind, told] of toldOf(news, people)) {
    for (const userId of told) if (userId !== by && !kept.has(userId)) kept.set(userId, kind);
  }
  return Array.from(kept, ([userId, kind]) => ({ userId, kind }));
}

/** The most specific first. */
function toldOf(
  news: RevisionNews,
  { secretariat, authors, voters, voted }: RevisionPeople,
): readonly (readonly [RevisionNoticeKind, readonly UserId[]])[] {
  switch (news) {
    case 'submitted':
      return [['revisionSubmitted', secretariat]];
    case 'ballotOpened':
      return [['ballotOpened', voters]];
    case 'returned':
      return [['revisionReturned', authors]];
    case 'amended':
      return [
        ['revisionReturned', authors],
        ['voteStale', voted],
      ];
    case 'decided':
      return [['revisionDecided', authors]];
    case 'applied':
      return [['revisionApplied', [...authors, ...voters]]];
    case 'conflicted':
      return [['revisionConflicted', [...secretariat, ...authors]]];
  }
}
