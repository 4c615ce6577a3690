import type { AuditFilter } from '#server/services/audit.ts';
import { AUDIT_ACTIONS } from '#shared/audit/model.ts';
import { isNodeId } from '#shared/document/schema.ts';
import { nodeId, revisionId, userId } from '#shared/ids.ts';
import { readDay } from '#shared/meetings/tokyo-time.ts';

/** What is in the form of the filter, as it was typed; '' leaves it open. */
export interface AuditChoice {
  readonly person: string;
  readonly action: string;
  readonly item: string;
  readonly revision: string;
  readonly from: string;
  readonly to: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The choice in an address. What is no id or action of ours counts as open; days stay as they were typed. */
export function readAuditChoice(query: URLSearchParams): AuditChoice {
  const text = (name: keyof AuditChoice) => query.get(name) ?? '';
  const id = (name: keyof AuditChoice) => (UUID.test(text(name)) ? text(name) : '');
  return {
    person: id('person'),
    action: AUDIT_ACTIONS.find((action) => action === text('action')) ?? '',
    item: isNodeId(text('item')) ? text('item') : '',
    revision: id('revision'),
    from: text('from').slice(0, 20),
    to: text('to').slice(0, 20),
  };
}

/** What it asks for; a day that cannot be read asks for nothing. */
export function filterOf({ person, action, item, revision, from, to }: AuditChoice): AuditFilter {
  return {
    person: person === '' ? null : userId(person),
    action: AUDIT_ACTIONS.find((known) => known === action) ?? null,
    item: item === '' ? null : nodeId(item),
    revision: revision === '' ? null : revisionId(revision),
    from: readDay(from),
    to: readDay(to),
  };
}

/** The same choice, further back from this entry on. */
export function auditAddress(slug: string, choice: AuditChoice, upTo: number | null): string {
  const chosen = Object.entries(choice).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
  if (upTo !== null) query.set('upTo', String(upTo));
  const search = query.toString();
  return `/strategies/${slug}/audit${search === '' ? '' : `?${search}`}`;
}
