import type { AuditDetail } from '#shared/audit/model.ts';
import { describeRows } from '#shared/comparison/describe-rows.ts';
import type { Comparison } from '#shared/comparison/model.ts';
import { contentOf } from '#shared/diff/content.ts';
import { comparisonMessages } from '#shared/i18n/ja/comparison.ts';
import type { DocumentId, NodeId } from '#shared/ids.ts';
import { withoutBullet } from '#shared/strategy/printed-title.ts';
import { findComparison } from '../db/comparisons.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { Viewer } from '../services/viewer.ts';
import { type ComparisonReading, findSideRows } from './comparison-sides.ts';

const text = comparisonMessages.record;

/** What the record says of a change, from what there was (null: nothing) to what there is. */
type ComparisonWords = (before: Comparison | null, after: Comparison) => Partial<AuditDetail>;

/** Reads the names of all that may stand in a comparison, before the change is made. */
export async function readComparisonWords(
  context: ComparisonReading,
  viewer: Viewer,
  strategy: StrategyRow,
  wanted: Pick<Comparison, 'frameworkId' | 'currentId'>,
): Promise<ComparisonWords> {
  const [sides, stored] = await Promise.all([
    findSideRows(context, viewer, strategy.documentId, 'readDraft'),
    findComparison(context.sql, strategy.documentId),
  ]);
  const used = new Set([wanted.frameworkId, wanted.currentId, stored?.frameworkId, stored?.currentId]);
  const rows = [...sides.frameworks, ...sides.strategies].filter(({ documentId }) => used.has(documentId));
  const titles = new Map<DocumentId, string>();
  const names = new Map<NodeId, string>();
  for (const { documentId } of [strategy, ...rows]) {
    const content = contentOf(await context.documents.readDurable(documentId));
    titles.set(documentId, [content.strategy.title, content.strategy.edition].filter(Boolean).join(' '));
    for (const { id, number, title } of content.nodes) names.set(id, withoutBullet(number).trim() || title);
  }
  const sideWords = (side: 'framework' | 'current', id: DocumentId | null) =>
    text.side(
      comparisonMessages.sides[side],
      id === null ? text.noSide : (titles.get(id) ?? text.unknownSide),
    );
  const wordsOf = (comparison: Comparison | null, other: Comparison | null) =>
    comparison === null
      ? ''
      : [
          sideWords('framework', comparison.frameworkId),
          sideWords('current', comparison.currentId),
          ...describeRows(comparison.rows, other?.rows ?? [], (id) => names.get(id) ?? text.unknownGoal),
        ].join('\n');
  return (before, after) => ({
    subject: comparisonMessages.name,
    before: wordsOf(before, after),
    after: wordsOf(after, before),
  });
}
