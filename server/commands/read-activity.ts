import type { ActivityPage, ChangesSince, SinceVisit } from '#shared/activity/model.ts';
import { isNodeId } from '#shared/document/schema.ts';
import { type DocumentId, nodeId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import {
  type ActivityBound,
  countChangesSince,
  findActivity,
  findChangesSince,
  type Since,
} from '../db/activity.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { dismissSinceVisit, findPreviousVisit, type PreviousVisit, recordVisit } from '../db/visits.ts';
import type { ActivityQuery, ActivityServices } from '../services/activity.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';

/**
 * A visit ends when a person was not at the strategy for so long: loading the page again, or a walk to the
 * printer, must not make what they have not read yet look as if they had.
 */
const VISIT_PAUSE_MS = 30 * 60_000;

/** Binds the activity to its database and clock, as routes use it. */
export function activityServices(context: StrategyContext): ActivityServices {
  const entered = async <T>(
    viewer: Viewer,
    slug: string,
    read: (row: StrategyRow) => Promise<T>,
  ): Promise<Result<T, OpenRefusal>> => {
    const strategy = await enterStrategy(context, viewer, slug);
    return strategy.ok ? ok(await read(strategy.value)) : strategy;
  };
  return {
    list: (viewer, slug, query) =>
      entered(viewer, slug, ({ documentId }) => listActivity(context, documentId, query)),
    since: (viewer, slug, since) =>
      entered(viewer, slug, ({ documentId }) => changesSince(context, viewer, documentId, since)),
    visit: (viewer, slug) => entered(viewer, slug, ({ documentId }) => visit(context, viewer, documentId)),
    dismiss: (viewer, slug) =>
      entered(viewer, slug, async ({ documentId }) => {
        const since = await visit(context, viewer, documentId);
        await dismissSinceVisit(context.sql, documentId, viewer.id);
        return since && { ...since, dismissed: true };
      }),
  };
}

const PAGE = 30;

async function listActivity(
  { sql }: StrategyContext,
  documentId: DocumentId,
  { nodeId: node, field, before }: ActivityQuery,
): Promise<ActivityPage> {
  // What names no node has no history, and may be nothing that a database can be asked for.
  if (node !== null && !isNodeId(node)) return { entries: [], next: null };
  // One more than is shown tells whether there are more.
  const selection = { nodeId: node, field, before: boundOf(before), limit: PAGE + 1 };
  const found = await findActivity(sql, documentId, selection);
  const entries = found.slice(0, PAGE);
  const last = entries.at(-1);
  return { entries, next: found.length > PAGE && last !== undefined ? `${last.seq}.${last.id}` : null };
}

function boundOf(before: string | null): ActivityBound | null {
  const [, seq, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(before ?? '') ?? [];
  return seq === undefined || id === undefined ? null : { seq: Number(seq), id: Number(id) };
}

async function changesSince(
  { sql }: StrategyContext,
  viewer: Viewer,
  documentId: DocumentId,
  since: Date | 'visit',
): Promise<ChangesSince | null> {
  const previous = since === 'visit' ? await findPreviousVisit(sql, documentId, viewer.id) : null;
  if (since === 'visit' && previous === null) return null;
  const at = since === 'visit' ? (previous?.at ?? new Date(0)) : since;
  const from: Since = previous === null ? { at } : previous;
  const [count, items] = await Promise.all([
    countChangesSince(sql, documentId, viewer.id, from),
    findChangesSince(sql, documentId, viewer.id, from),
  ]);
  return {
    since: at.toISOString(),
    count,
    items: items.map((item) => ({ ...item, nodeId: item.nodeId === null ? null : nodeId(item.nodeId) })),
  };
}

async function visit(
  { sql, now }: StrategyContext,
  { id: userId, organisationId }: Viewer,
  documentId: DocumentId,
): Promise<SinceVisit | null> {
  const presence = { documentId, organisationId, userId, now: now(), pause: VISIT_PAUSE_MS };
  const previous = await recordVisit(sql, presence);
  return previous && sinceVisit(previous, await countChangesSince(sql, documentId, userId, previous));
}

function sinceVisit({ at, dismissed }: PreviousVisit, count: number): SinceVisit {
  return { since: at.toISOString(), count, dismissed };
}
