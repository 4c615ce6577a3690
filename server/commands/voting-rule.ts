import { votingRuleSentence } from '#shared/i18n/ja/voting-rule.ts';
import { err, ok } from '#shared/result.ts';
import { QUORUMS, TIES, type VotingRule } from '#shared/revision/model.ts';
import { appendAudit } from '../db/audit-log.ts';
import { findVotingRule, writeVotingRule } from '../db/voting-rules.ts';
import type { VotingRuleServices } from '../services/voting-rule.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, roleFor, type StrategyContext } from './strategy-context.ts';

/** Longest word for 承認, in UTF-16 code units. */
const LABEL_LIMIT = 10;

/** 採決のきまり: read by all who read the strategy, changed by those who screen its revisions. */
export function votingRuleServices(context: StrategyContext): VotingRuleServices {
  return {
    async read(viewer, slug) {
      const entered = await enterStrategy(context, viewer, slug);
      if (!entered.ok) return entered;
      const rule = await findVotingRule(context.sql, entered.value.documentId);
      return ok({ rule, mayChange: refusal(viewer, 'screenRevision', entered.value) === null });
    },
    async change(viewer, slug, given) {
      const entered = await enterStrategy(context, viewer, slug);
      if (!entered.ok) return entered;
      const role = roleFor(viewer, 'screenRevision', entered.value);
      if (role === null) {
        return err({
          code: 'refused',
          reason: refusal(viewer, 'screenRevision', entered.value) ?? 'roleMayNot',
        });
      }
      const rule = checked(given);
      if (rule === null) return err({ code: 'invalid' });
      const { documentId } = entered.value;
      await context.sql.begin(async (sql) => {
        const before = await findVotingRule(sql, documentId);
        await writeVotingRule(sql, documentId, rule);
        await appendAudit(sql, [
          {
            organisationId: viewer.organisationId,
            documentId,
            at: context.now(),
            userId: viewer.id,
            role,
            action: 'votingRuleChanged',
            detail: { before: votingRuleSentence(before), after: votingRuleSentence(rule) },
          },
        ]);
      });
      return ok(undefined);
    },
  };
}

/** The rule with its word trimmed; null if it is none. */
function checked({ quorum, tie, approvedLabel }: VotingRule): VotingRule | null {
  const label = approvedLabel.trim();
  const isRule =
    QUORUMS.includes(quorum) && TIES.includes(tie) && label !== '' && label.length <= LABEL_LIMIT;
  return isRule ? { quorum, tie, approvedLabel: label } : null;
}
