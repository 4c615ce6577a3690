import type { RevisionOutcome, RevisionState, VotingRule } from '../../revision/model.ts';

/** A revision by name: 第3号「…」; one that was never submitted has no number. */
export function revisionName({
  number,
  title,
}: {
  readonly number: number | null;
  readonly title: string;
}): string {
  return number === null ? `変更案「${title}」` : `第${number}号「${title}」`;
}

const OUTCOMES: Readonly<Record<Exclude<RevisionOutcome, 'approved'>, string>> = {
  returned: '差戻し',
  continued: '継続審議',
  rejected: '否決',
};

/** How a deliberation ended; 承認 as the committee calls it. */
export function outcomeWord(
  outcome: RevisionOutcome,
  { approvedLabel }: Pick<VotingRule, 'approvedLabel'>,
): string {
  return outcome === 'approved' ? approvedLabel : OUTCOMES[outcome];
}

/** 下書き …: where a revision stands. */
export const revisionStates: Readonly<Record<RevisionState, string>> = {
  draft: '下書き',
  submitted: '提出',
  underReview: '審議中',
  approved: '承認',
  returned: '差戻し',
  continued: '継続審議',
  rejected: '否決',
  withdrawn: '取下げ',
  applied: '反映済',
  conflicted: '要調整',
};
