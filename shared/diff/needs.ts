import { categorised } from './category.ts';
import type { Change, ChangeCategory, ChangeNeed, ChangeNote } from './change.ts';

/** What people must say of a change of this category; `page` is only reminded of. */
export function needsOf(category: ChangeCategory): readonly ChangeNeed[] {
  return NEEDS[category];
}

/**
 * What is still missing of a change with this note, by its corrected category. The rationale and the page are the
 * item's own fields after the change; where there is no item that could have them, they are not asked for.
 */
export function missingNeeds(change: Change, note: ChangeNote | undefined): readonly ChangeNeed[] {
  return needsOf(categorised(change, note).category).filter((need) => isMissing(need, change, note));
}

const NEEDS: Readonly<Record<ChangeCategory, readonly ChangeNeed[]>> = {
  initiativeAdded: ['page'],
  initiativeChanged: ['page'],
  initiativeRemoved: ['page'],
  sourceStatisticChanged: ['reason', 'page'],
  targetReset: ['divergenceReason', 'targetRationale', 'page'],
  targetRollover: [],
  indicatorReplaced: ['reason', 'page'],
  indicatorAdded: ['reason', 'page'],
  indicatorRemoved: ['reason', 'page'],
  indicatorRenamed: ['reason', 'page'],
  indicatorChanged: ['reason', 'page'],
  roleChanged: ['reason', 'page'],
  moved: ['reason', 'page'],
  renumbered: ['reason', 'page'],
  itemAdded: ['reason'],
  itemRemoved: ['reason'],
  goalMerged: ['reason'],
  planPeriodChanged: ['reason'],
  narrativeAdded: ['reason'],
  narrativeChanged: ['reason'],
  editorial: [],
};

function isMissing(need: ChangeNeed, { before, after }: Change, note: ChangeNote | undefined): boolean {
  switch (need) {
    case 'reason':
    case 'divergenceReason':
      return isBlank(note?.[need]);
    case 'targetRationale':
      return after?.kind === 'indicator' && isBlank(after.targetRationale);
    case 'page': {
      const node = after ?? before;
      return node !== null && isBlank(node.pageRef);
    }
  }
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}
