import { linksOf } from '#shared/comparison/links-to.ts';
import { contentOf, type StrategyContent } from '#shared/diff/content.ts';
import type { LinkField } from '#shared/document/schema.ts';
import type { DocumentId } from '#shared/ids.ts';
import { findStrategiesOf, type StrategyRow } from '../db/strategies.ts';
import type { ComparableStrategy, ComparedStrategy } from '../services/comparison.ts';
import type { Viewer } from '../services/viewer.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What the commands on comparisons work with. */
export interface ComparisonReading extends StrategyContext {
  readonly facts: StrategyFacts;
}

/** What the viewer may put beside a strategy, in the organisation's order. */
export interface SideRows {
  readonly frameworks: readonly StrategyRow[];
  readonly strategies: readonly StrategyRow[];
}

/** Frameworks and strategies, other than this one, by the right to read them or to put them into a file. */
export async function findSideRows(
  { sql }: Pick<StrategyContext, 'sql'>,
  viewer: Viewer,
  strategy: DocumentId,
  action: 'readDraft' | 'export',
): Promise<SideRows> {
  const rows = await findStrategiesOf(sql, viewer);
  const others = rows.filter((row) => row.documentId !== strategy && refusal(viewer, action, row) === null);
  return {
    frameworks: others.filter(({ kind }) => kind === 'framework'),
    strategies: others.filter(({ kind }) => kind === 'strategy'),
  };
}

/** The row of this document among those that may stand on a side; null if it may not, or none is chosen. */
export function sideRow(rows: readonly StrategyRow[], chosen: DocumentId | null): StrategyRow | null {
  return rows.find(({ documentId }) => documentId === chosen) ?? null;
}

/** A strategy with what is durable of it now. */
export async function comparedStrategy(
  context: ComparisonReading,
  row: StrategyRow,
): Promise<ComparedStrategy> {
  const doc = await context.documents.readDurable(row.documentId);
  return { ...(await comparableStrategy(context, row)), content: contentOf(doc) };
}

/** A strategy as it is offered to be chosen. */
export async function comparableStrategy(
  { facts }: Pick<ComparisonReading, 'facts'>,
  row: StrategyRow,
): Promise<ComparableStrategy> {
  const { title, municipality, edition } = await facts.of(row);
  return { documentId: row.documentId, slug: row.slug, title, municipality, edition };
}

/** Which of these documents the strategy is linked with most, the first of equals; null if with none. */
export function mostLinked(
  content: StrategyContent,
  field: LinkField,
  rows: readonly StrategyRow[],
): StrategyRow | null {
  const counts = new Map<DocumentId, number>();
  for (const node of content.nodes) {
    for (const { documentId } of linksOf(node, field)) {
      counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
    }
  }
  const linked = rows.filter(({ documentId }) => counts.has(documentId));
  const most = Math.max(...linked.map(({ documentId }) => counts.get(documentId) ?? 0));
  return linked.find(({ documentId }) => counts.get(documentId) === most) ?? null;
}
