import type { StrategyFields } from '#shared/strategy/model.ts';
import { planPeriodText } from '#shared/strategy/plan-period.ts';
import { findSampleStrategies, findStrategiesOf, type StrategyRow } from '../db/strategies.ts';
import { countOpenThreads } from '../db/threads.ts';
import type { Viewer } from '../services/viewer.ts';
import type { SampleTown, StrategyCard } from '../services.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** The cards of 総合戦略の一覧: every strategy in which the viewer has a role. */
export async function listStrategies(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
): Promise<readonly StrategyCard[]> {
  const rows = await findStrategiesOf(context.sql, viewer);
  const readable = rows.filter((row) => refusal(viewer, 'readComments', row) === null);
  const open = await countOpenThreads(
    context.sql,
    readable.map(({ documentId }) => documentId),
  );
  const openThreads = (row: StrategyRow) => (readable.includes(row) ? (open.get(row.documentId) ?? 0) : null);
  return Promise.all(
    rows.map(async (row) => card(context, viewer, row, await facts.of(row), openThreads(row))),
  );
}

/** The sample's strategies for the sign-in page, which nobody has signed in to. */
export async function listSampleTowns(
  context: StrategyContext,
  facts: StrategyFacts,
): Promise<readonly SampleTown[]> {
  const rows = await findSampleStrategies(context.sql);
  return Promise.all(
    rows.map(async (row) => {
      const { title, edition } = await facts.of(row);
      return { slug: row.slug, stage: row.stage, title, edition };
    }),
  );
}

function card(
  context: StrategyContext,
  viewer: Viewer,
  row: StrategyRow,
  fields: StrategyFields,
  openThreads: number | null,
): StrategyCard {
  return {
    documentId: row.documentId,
    slug: row.slug,
    kind: row.kind,
    title: fields.title,
    municipality: fields.municipality,
    edition: fields.edition,
    planPeriod: planPeriodText(fields),
    stage: row.stage,
    canEdit: refusal(viewer, 'editDraft', row) === null,
    present: context.documents.presence(row.documentId).map(({ userId, name }) => ({ userId, name })),
    openThreads,
    lastChange: row.changedAt === null ? null : { at: row.changedAt, by: row.changedBy },
  };
}
