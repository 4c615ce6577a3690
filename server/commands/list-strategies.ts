import type { ActivityEntry } from '#shared/activity/model.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import { planPeriodText } from '#shared/strategy/plan-period.ts';
import { countChangesSinceVisits, findLastChanges } from '../db/activity.ts';
import { countUnderReview } from '../db/revision-work.ts';
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
  const documents = rows.map(({ documentId }) => documentId);
  const [lastChanges, sinceVisits, underReview] = await Promise.all([
    findLastChanges(context.sql, documents),
    countChangesSinceVisits(context.sql, viewer.id),
    countUnderReview(context.sql, documents),
  ]);
  // Also on the way from the strategy to the list: what one saw there is not news.
  const isThere = ({ documentId }: StrategyRow) =>
    context.documents.presence(documentId).some(({ userId }) => userId === viewer.id);
  const newsOf = (row: StrategyRow): News => ({
    underReview: underReview.get(row.documentId) ?? 0,
    openThreads: readable.includes(row) ? (open.get(row.documentId) ?? 0) : null,
    lastChange: lastChangeOf(row, lastChanges.get(row.documentId)),
    changesSinceVisit: isThere(row) ? 0 : (sinceVisits.get(row.documentId) ?? null),
  });
  return Promise.all(rows.map(async (row) => card(context, viewer, row, await facts.of(row), newsOf(row))));
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

type News = Pick<StrategyCard, 'openThreads' | 'underReview' | 'lastChange' | 'changesSinceVisit'>;

/** The newest entry of the activity; a document that has none yet knows at least when it was changed. */
function lastChangeOf(row: StrategyRow, entry: ActivityEntry | undefined): StrategyCard['lastChange'] {
  if (entry !== undefined) return { at: new Date(entry.at), by: entry.by?.name ?? null, entry };
  return row.changedAt === null ? null : { at: row.changedAt, by: row.changedBy, entry: null };
}

function card(
  context: StrategyContext,
  viewer: Viewer,
  row: StrategyRow,
  fields: StrategyFields,
  news: News,
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
    baselineLabel: fields.labels.baseline,
    ...news,
  };
}
