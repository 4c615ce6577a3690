import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionState, VotingRule } from '#shared/revision/model.ts';
import { Badge, type BadgeTone } from '../ui/badge.tsx';

const TONES: Record<RevisionState, BadgeTone> = {
  draft: 'quiet',
  submitted: 'key',
  underReview: 'strong',
  approved: 'strong',
  returned: 'key',
  continued: 'key',
  rejected: 'quiet',
  withdrawn: 'quiet',
  applied: 'quiet',
  conflicted: 'key',
};

interface StateBadgeProps {
  readonly state: RevisionState;
  readonly rule?: Pick<VotingRule, 'approvedLabel'>;
}

/** A revision's state, with the committee's own word for 承認 where it is known. */
export function StateBadge({ state, rule }: StateBadgeProps) {
  const word = rule === undefined ? revisionMessages.state[state] : revisionMessages.stateWord(state, rule);
  return <Badge tone={TONES[state]}>{word}</Badge>;
}
