import type { RevisionState } from '#shared/revision/model.ts';

/** One station of a revision's way: 下書き ─ 提出 ─ 審議中 ─ 承認 ─ 反映済. */
export interface Station {
  /** The state whose word stands there; where the way went elsewhere (差戻し, 否決), that one's. */
  readonly state: RevisionState;
  readonly position: 'done' | 'here' | 'ahead';
}

const WAY = ['draft', 'submitted', 'underReview', 'approved', 'applied'] as const;

/** At which station each state is. */
const STATION: Readonly<Record<RevisionState, number>> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  withdrawn: 1,
  underReview: 2,
  continued: 2,
  approved: 3,
  rejected: 3,
  applied: 4,
  conflicted: 4,
};

/** The way of a revision with where it is; a way that has ended has nothing ahead. */
export function wayOf(state: RevisionState): readonly Station[] {
  const here = STATION[state];
  const hasEnded = state === 'rejected' || state === 'withdrawn';
  return WAY.map((station, index): Station => {
    if (index === here) return { state, position: 'here' };
    return { state: station, position: index < here ? 'done' : 'ahead' };
  }).filter(({ position }) => !(hasEnded && position === 'ahead'));
}
