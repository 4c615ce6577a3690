import type { DocumentId } from '#shared/ids.ts';
import { DEFAULT_VOTING_RULE, type VotingRule } from '#shared/revision/model.ts';
import type { Sql, Transaction } from './database.ts';

/** How the strategy's committee decides; the usual rule where none is set. */
export async function findVotingRule(sql: Sql | Transaction, document: DocumentId): Promise<VotingRule> {
  const [row] = await sql<{ rule: VotingRule | null }[]>`
    select voting_rule as rule from strategies where document_id = ${document}`;
  return row?.rule ?? DEFAULT_VOTING_RULE;
}
