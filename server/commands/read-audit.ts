import { type ReadNode, readStrategy } from '#shared/document/read.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { NodeId } from '#shared/ids.ts';
import { momentInTokyo } from '#shared/meetings/tokyo-time.ts';
import { ok, type Result } from '#shared/result.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';
import { countAuditRows, findAuditChoices, findAuditRows } from '../db/audit-entries.ts';
import type { AuditFilter, AuditPage } from '../services/audit.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';

/** Entries on one page. */
const PAGE = 50;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A page of a strategy's record of acts, for the secretariat and the auditors. */
export async function readAudit(
  { sql, ...context }: StrategyContext,
  viewer: Viewer,
  slug: string,
  filter: AuditFilter,
  upTo: number | null,
): Promise<Result<AuditPage, OpenRefusal>> {
  const entered = await enterStrategy({ sql, ...context }, viewer, slug, 'readAudit');
  if (!entered.ok) return entered;
  const { documentId } = entered.value;
  const query = { documentId, ...queryOf(filter) };
  const [found, count, choices, doc] = await Promise.all([
    findAuditRows(sql, query, upTo, PAGE + 1),
    countAuditRows(sql, query),
    findAuditChoices(sql, documentId),
    context.documents.readDurable(documentId),
  ]);
  const { strategy, nodes, bin } = readStrategy(doc);
  const titles = new Map([...bin, ...nodes].map((node) => [node.id, nameOf(node)]));
  const inOrder = [...nodes, ...bin].map(({ id }) => id);
  return ok({
    title: [strategy.title, strategy.edition].filter(Boolean).join('　'),
    rows: found.slice(0, PAGE).map((row) => ({
      ...row,
      meeting: row.meeting === null ? '' : meetingMessages.name(row.meeting),
    })),
    count,
    next: found[PAGE]?.seq ?? null,
    choices: {
      ...choices,
      items: sortedBy(inOrder, choices.items).map((id) => ({ id, title: titles.get(id) ?? '' })),
    },
  });
}

function queryOf({ person, item, revision, action, from, to }: AuditFilter) {
  return {
    person,
    item,
    revision,
    action,
    from: from === null ? null : momentInTokyo(from, '00:00'),
    before: to === null ? null : new Date(momentInTokyo(to, '00:00').getTime() + DAY_MS),
  };
}

/** As the document has them; what is in it no more comes last. */
function sortedBy(order: readonly NodeId[], ids: readonly NodeId[]): readonly NodeId[] {
  const place = new Map(order.map((id, at) => [id, at]));
  return ids.toSorted((a, b) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length));
}

/** In a list of names a bullet tells nothing. */
function nameOf({ number, title }: Pick<ReadNode, 'number' | 'title'>): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}
