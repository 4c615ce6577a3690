import * as Y from 'yjs';
import { type NodeId, nodeId } from '../../ids.ts';
import type { Result } from '../../result.ts';
import type { StrategyFields } from '../../strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../../strategy/settings.ts';
import { addNode, initStrategy } from '../edit.ts';
import type { NewNode } from '../new-node.ts';
import { nodesMap, strategyMap } from '../schema.ts';
import { undoMayDelete } from '../undo.ts';

/** One person's copy of a document, with an undo history of their own changes and a log of what they sent. */
export interface Replica {
  readonly doc: Y.Doc;
  readonly origin: object;
  readonly undo: Y.UndoManager;
  readonly sent: readonly Uint8Array[];
}

export const STRATEGY: StrategyFields = {
  kind: 'strategy',
  title: '総合戦略',
  municipality: '見本市',
  municipalityCode: '',
  edition: '',
  nickname: '',
  overallGoal: '',
  planPeriodFrom: 2021,
  planPeriodTo: 2027,
  labels: DEFAULT_LABELS,
  numbering: DEFAULT_NUMBERING,
  yearStyle: 'western',
};

/** A document with goals g1 and g2, measures m1 and m2 under g1, a target t1 under g1 and a KPI k1 under m1. */
export function smallStrategy(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  must(initStrategy(doc, null, STRATEGY));
  const add = (node: NewNode, parent: string | null) =>
    must(addNode(doc, null, node, { parent: parent === null ? null : nodeId(parent), after: 'last' }));
  add({ id: nodeId('g1'), kind: 'goal', title: '目標一' }, null);
  add({ id: nodeId('g2'), kind: 'goal', title: '目標二' }, null);
  add({ id: nodeId('m1'), kind: 'measure', title: '施策一' }, 'g1');
  add({ id: nodeId('m2'), kind: 'measure', title: '施策二' }, 'g1');
  add({ id: nodeId('t1'), kind: 'indicator', title: '出生数' }, 'g1');
  add({ id: nodeId('k1'), kind: 'indicator', title: '創業数' }, 'm1');
  return doc;
}

/** A person's copy of `from`; client ids say who wins where Yjs lets the larger one win. */
export function replicaOf(from: Y.Doc, clientId: number): Replica {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'base');
  const origin = { person: clientId };
  const undo = new Y.UndoManager([strategyMap(doc), nodesMap(doc)], {
    trackedOrigins: new Set([origin]),
    deleteFilter: undoMayDelete,
    captureTimeout: 0,
  });
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from !== 'sync') sent.push(update);
  });
  return { doc, origin, undo, sent };
}

/** Gives `to` everything that `from` has. */
export function sync(from: Replica, to: Replica): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'sync');
}

/** Brings all replicas to the same state. */
export function syncAll(replicas: readonly Replica[]): void {
  for (const from of replicas) for (const to of replicas) if (from !== to) sync(from, to);
  for (const from of replicas) for (const to of replicas) if (from !== to) sync(from, to);
}

/** The raw map of a node. */
export function rawNode(doc: Y.Doc, id: NodeId): Y.Map<unknown> {
  const map = nodesMap(doc).get(id);
  if (!(map instanceof Y.Map)) throw new Error(`no node ${id}`);
  return map;
}

/** Throws unless the edit was accepted. */
export function must(result: Result<void, unknown>): void {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
}
