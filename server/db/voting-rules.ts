import type { DocumentId } from '#shared/ids.ts';
import { DEFAULT_VOTING_RULE, type VotingRule } from '#shared/revision/model.ts';
import type { Sql, Transaction } from './database.ts';

/** How a strategy's committee decides; the usual rule unless it has one of its own. */
export async function findVotingRule(sql: Sql | Transaction, strategy: DocumentId): Promise<VotingRule> {
  const [row] = await sql<{ voting_rule: VotingRule | null }[]>`
    select voting_rule from strategies where document_id = ${strategy}`;
  return row?.voting_rule ?? DEFAULT_VOTING_RULE;
}

/** Gives a strategy's committee another rule; ballots that are open keep theirs. */
export async function writeVotingRule(
  sql: Transaction,
  strategy: DocumentId,
  rule: VotingRule,
): Promise<void> {
  await sql`update strategies set voting_rule = ${sql.json({ ...rule })} where document_id = ${strategy}`;
}
