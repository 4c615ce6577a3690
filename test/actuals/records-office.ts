import * as Y from 'yjs';
import { createServices } from '#server/commands/create-services.ts';
import type { Sql } from '#server/db/database.ts';
import { findDepartments } from '#server/db/departments.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Viewer } from '#server/services/viewer.ts';
import type { Services } from '#server/services.ts';
import { addNode, binNode } from '#shared/document/edit.ts';
import { type NodeId, nodeId } from '#shared/ids.ts';
import { createAccountWorld } from '../accounts/accounts.ts';
import { viewerOf } from '../meetings/town-hall.ts';

/** The sample's people and strategies; every document holds the indicators `jobs`, `visitors` and, in the bin, `gone`. */
export interface RecordsOffice {
  readonly sql: Sql;
  readonly services: Services;
  readonly published: DomainEvent[];
  person(name: string): Promise<Viewer>;
  /** Makes the department of `department@` responsible for a row of the strategy. */
  giveToDepartment(slug: string, node: NodeId): Promise<void>;
  /** Of the sample's organisation. */
  departments(): ReturnType<typeof findDepartments>;
  turnClock(ms: number): void;
  close(): Promise<void>;
}

export const JOBS = nodeId('jobs');
export const VISITORS = nodeId('visitors');
export const GONE = nodeId('gone');

/** Opens the office at 14:00 of 2026-11-20 in Japan. */
export async function openRecordsOffice(): Promise<RecordsOffice> {
  const world = await createAccountWorld({ sample: true });
  const events = createEventBus();
  const published: DomainEvent[] = [];
  events.subscribe((event) => published.push(event));
  const doc = indicators();
  const services = createServices({
    accounts: world.context,
    documents: { readDurable: async () => doc, presence: () => [] },
    events,
    samplePassword: 'x',
  });
  return {
    sql: world.sql,
    services,
    published,
    person: (name) => viewerOf(world.sql, name),
    giveToDepartment: (slug, node) => giveToDepartment(world.sql, slug, node),
    departments: async () =>
      findDepartments(world.sql, (await viewerOf(world.sql, 'secretariat')).organisationId),
    turnClock: world.turnClock,
    close: world.close,
  };
}

/** Makes the department of `department@` responsible for a row of a sample strategy. */
export async function giveToDepartment(sql: Sql, slug: string, node: NodeId): Promise<void> {
  await sql`
    insert into node_departments (document_id, organisation_id, node_id, department_id, assigned_by, assigned_at)
    select strategy_roles.document_id, users.organisation_id, ${node}, strategy_roles.department_id, users.id, now()
    from strategy_roles join users on users.id = strategy_roles.user_id
    where users.email = 'department@sakutei.example' and strategy_roles.document_id = ${sampleDocumentId(slug)}`;
}

function indicators(): Y.Doc {
  const doc = new Y.Doc();
  const at = { parent: nodeId('goal'), after: 'last' } as const;
  addNode(
    doc,
    null,
    { id: nodeId('goal'), kind: 'goal', title: '基本目標' },
    { parent: null, after: 'last' },
  );
  addNode(doc, null, { id: JOBS, kind: 'indicator', role: 'kpi', title: '就業者数' }, at);
  addNode(doc, null, { id: VISITORS, kind: 'indicator', role: 'kpi', title: '観光客数' }, at);
  addNode(doc, null, { id: GONE, kind: 'indicator', role: 'kpi', title: '廃止した指標' }, at);
  binNode(doc, null, GONE);
  return doc;
}
