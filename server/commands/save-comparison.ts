import type { Comparison } from '#shared/comparison/model.ts';
import { readSentComparison, type SentComparison } from '#shared/comparison/read-draft.ts';
import type { DocumentId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findComparison, writeComparison } from '../db/comparisons.ts';
import type { Transaction } from '../db/database.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { ComparisonDraft, ComparisonRefusal } from '../services/comparison.ts';
import type { Viewer } from '../services/viewer.ts';
import { readComparisonWords } from './comparison-record.ts';
import { type ComparisonReading, findSideRows, sideRow } from './comparison-sides.ts';
import { enterStrategy } from './enter-strategy.ts';
import { type Act, recordAct } from './record-act.ts';
import { refusal } from './strategy-context.ts';

/** What saving works with, beside reading. */
export interface ComparisonContext extends ComparisonReading {
  readonly events: Pick<EventBus, 'publish'>;
}

/** Keeps rows and sides as the person wants them, unless someone else has changed them in between. */
export async function saveComparison(
  context: ComparisonContext,
  viewer: Viewer,
  slug: string,
  draft: ComparisonDraft,
): Promise<Result<Comparison, ComparisonRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const strategy = entered.value;
  const reason = refusal(viewer, 'align', strategy);
  if (reason !== null) return err({ code: 'refused', reason });
  const sent = readSentComparison(draft);
  if (sent === null || !(await maySee(context, viewer, strategy, sent))) return err({ code: 'invalid' });
  const { documentId } = strategy;
  const act: Act = { viewer, strategy, at: context.now(), by: 'align' };
  const words = await readComparisonWords(context, viewer, strategy, sent);
  const saved = await context.sql.begin((sql) => save(sql, act, { documentId, ...sent }, words));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = saved as Result<Comparison, ComparisonRefusal>;
  if (settled.ok) context.events.publish({ documentId, event: { type: 'comparison' } });
  return settled;
}

/** A side may be what the viewer may read, or stay what it is. */
async function maySee(
  context: ComparisonContext,
  viewer: Viewer,
  { documentId }: StrategyRow,
  { frameworkId, currentId }: SentComparison,
): Promise<boolean> {
  const [sides, stored] = await Promise.all([
    findSideRows(context, viewer, documentId, 'readDraft'),
    findComparison(context.sql, documentId),
  ]);
  const fits = (rows: readonly StrategyRow[], chosen: DocumentId | null, kept: DocumentId | null) =>
    chosen === null || chosen === kept || sideRow(rows, chosen) !== null;
  return (
    fits(sides.frameworks, frameworkId, stored?.frameworkId ?? null) &&
    fits(sides.strategies, currentId, stored?.currentId ?? null)
  );
}

async function save(
  sql: Transaction,
  act: Act,
  wanted: Comparison,
  words: Awaited<ReturnType<typeof readComparisonWords>>,
): Promise<Result<Comparison, ComparisonRefusal>> {
  const before = await findComparison(sql, wanted.documentId);
  const { organisationId, id: by } = act.viewer;
  const isWritten = await writeComparison(sql, wanted, { organisationId, by, at: act.at });
  const stored = await findComparison(sql, wanted.documentId);
  if (!isWritten) {
    // Without a row it was the comparison of none that is gone with its strategy.
    return stored === null ? err({ code: 'invalid' }) : err({ code: 'stale', comparison: stored });
  }
  if (stored === null) throw new Error(`no comparison of ${wanted.documentId} after it was written`);
  await recordAct(sql, act, 'comparisonChanged', { detail: words(before, stored) });
  return ok(stored);
}
