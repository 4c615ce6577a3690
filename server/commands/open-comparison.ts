import type { Comparison } from '#shared/comparison/model.ts';
import { proposeRows } from '#shared/comparison/propose-rows.ts';
import type { StrategyContent } from '#shared/diff/content.ts';
import { ok, type Result } from '#shared/result.ts';
import { findComparison } from '../db/comparisons.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { ComparedStrategy, OpenComparison } from '../services/comparison.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import {
  type ComparisonReading,
  comparableStrategy,
  comparedStrategy,
  findSideRows,
  mostLinked,
  type SideRows,
  sideRow,
} from './comparison-sides.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal } from './strategy-context.ts';

/** A strategy's comparison as its screen starts from it. */
export async function openComparison(
  context: ComparisonReading,
  viewer: Viewer,
  slug: string,
): Promise<Result<OpenComparison, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const row = entered.value;
  const sides = await findSideRows(context, viewer, row.documentId, 'readDraft');
  const offer = (rows: readonly StrategyRow[]) =>
    Promise.all(rows.map((each) => comparableStrategy(context, each)));
  const [read, frameworks, strategies] = await Promise.all([
    readSides(context, row, sides),
    offer(sides.frameworks),
    offer(sides.strategies),
  ]);
  return ok({ ...read, choices: { frameworks, strategies }, whyNot: refusal(viewer, 'align', row) });
}

/** What stands beside each other, as a document is made of it. */
export type ReadComparison = Pick<OpenComparison, 'comparison' | 'framework' | 'current' | 'next'>;

/**
 * A strategy's comparison for a document by the right to export: what people have chosen, or, as long as they have
 * not, what alignment and lineage propose. `next` is the content that the document is about, if not the draft's.
 * A side that the viewer may not read is null.
 */
export async function readComparison(
  context: ComparisonReading,
  viewer: Viewer,
  row: StrategyRow,
  next: StrategyContent | null = null,
): Promise<ReadComparison> {
  const sides = await findSideRows(context, viewer, row.documentId, 'export');
  return readSides(context, row, sides, next);
}

async function readSides(
  context: ComparisonReading,
  row: StrategyRow,
  { frameworks, strategies }: SideRows,
  content: StrategyContent | null = null,
): Promise<ReadComparison> {
  const [stored, draft] = await Promise.all([
    findComparison(context.sql, row.documentId),
    comparedStrategy(context, row),
  ]);
  const next: ComparedStrategy = content === null ? draft : { ...draft, content };
  const chosen =
    stored === null
      ? {
          framework: mostLinked(next.content, 'alignsTo', frameworks),
          current: mostLinked(next.content, 'derivedFrom', strategies),
        }
      : {
          framework: sideRow(frameworks, stored.frameworkId),
          current: sideRow(strategies, stored.currentId),
        };
  const [framework, current] = await Promise.all(
    [chosen.framework, chosen.current].map((side) =>
      side === null ? null : comparedStrategy(context, side),
    ),
  );
  const contents = { framework: framework ?? null, current: current ?? null, next };
  const comparison: Comparison = stored ?? {
    documentId: row.documentId,
    frameworkId: chosen.framework?.documentId ?? null,
    currentId: chosen.current?.documentId ?? null,
    rows: proposeRows(contents),
    edition: 0,
  };
  return { comparison, ...contents };
}
