import fc from 'fast-check';
import * as Y from 'yjs';
import { nodeId } from '../../ids.ts';
import { NODE_KINDS } from '../../strategy/model.ts';
import { bodyOf, setBodyFromText } from '../body.ts';
import { addNode, binNode, moveNode, restoreNode, setField, setLink, unsetLink } from '../edit.ts';
import type { NewNode } from '../new-node.ts';
import { nodesMap, strategyMap } from '../schema.ts';
import type { Replica } from './replica.ts';

/** One random thing that one of several people does; numbers choose among what that person's copy holds. */
export type Act =
  | { readonly do: 'add'; readonly kind: number; readonly parent: number; readonly after: number }
  | { readonly do: 'move'; readonly node: number; readonly parent: number; readonly after: number }
  | {
      readonly do: 'field';
      readonly node: number;
      readonly field: 'title' | 'target' | 'label';
      readonly text: string;
    }
  | { readonly do: 'text'; readonly node: number; readonly text: string }
  | { readonly do: 'link'; readonly node: number; readonly to: number; readonly on: boolean }
  | { readonly do: 'bin' | 'restore'; readonly node: number }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'receive'; readonly from: number; readonly update: number }
  | { readonly do: 'junk'; readonly node: number; readonly key: number; readonly value: number };

export interface Step {
  readonly who: number;
  readonly act: Act;
}

const nat = fc.nat({ max: 30 });
const edits: fc.Arbitrary<Act>[] = [
  fc.record({ do: fc.constant('add'), kind: nat, parent: nat, after: nat }),
  fc.record({ do: fc.constant('move'), node: nat, parent: nat, after: nat }),
  fc.record({
    do: fc.constant('field'),
    node: nat,
    field: fc.constantFrom('title', 'target', 'label'),
    text: fc.constantFrom('', '約493万人', '―', 'しごと'),
  }),
  fc.record({ do: fc.constant('text'), node: nat, text: fc.constantFrom('', '一行', '一行\n二行') }),
  fc.record({ do: fc.constant('link'), node: nat, to: nat, on: fc.boolean() }),
  fc.record({ do: fc.constantFrom('bin', 'restore'), node: nat }),
  fc.record({ do: fc.constantFrom('undo', 'redo') }),
  fc.record({ do: fc.constant('receive'), from: nat, update: nat }),
  fc.record({ do: fc.constant('receive'), from: nat, update: nat }),
];
const junk: fc.Arbitrary<Act> = fc.record({ do: fc.constant('junk'), node: nat, key: nat, value: nat });

/** Random steps of `people` people; with `hostile`, some of them write junk past the editor. */
export function steps(people: number, hostile: boolean): fc.Arbitrary<Step[]> {
  const act = fc.oneof(...edits, ...(hostile ? [junk, junk] : []));
  return fc.array(fc.record({ who: fc.nat({ max: people - 1 }), act }), { minLength: 15, maxLength: 60 });
}

/** Does one step; refusals are part of the game. */
export function perform(replicas: readonly Replica[], { who, act }: Step, stepIndex: number): void {
  const me = replicas[who];
  if (me === undefined) throw new Error('nobody');
  const { doc, origin } = me;
  const ids = [...nodesMap(doc).keys()].sort().map(nodeId);
  const pick = (at: number) => ids[at % ids.length] ?? nodeId('none');
  const place = (at: { parent: number; after: number }) => ({
    parent: at.parent % 5 === 0 ? null : pick(at.parent),
    after: at.after % 4 === 0 ? null : at.after % 4 === 1 ? ('last' as const) : pick(at.after),
  });
  switch (act.do) {
    case 'add': {
      const node = { id: nodeId(`n${who}-${stepIndex}`), kind: NODE_KINDS[act.kind % 5] ?? 'goal' };
      addNode(doc, origin, node as NewNode, place(act)); // any kind is valid without further fields
      return;
    }
    case 'move':
      moveNode(doc, origin, pick(act.node), place(act));
      return;
    case 'field':
      setField(doc, origin, pick(act.node), act.field, act.text);
      return;
    case 'text':
      if (bodyOf(doc, pick(act.node)) !== null) setBodyFromText(doc, origin, pick(act.node), act.text);
      return;
    case 'link': {
      const link = { documentId: 'other' as never, nodeId: nodeId(`x${act.to % 3}`) }; // a test's literal id
      (act.on ? setLink : unsetLink)(doc, origin, pick(act.node), 'derivedFrom', link);
      return;
    }
    case 'bin':
      binNode(doc, origin, pick(act.node));
      return;
    case 'restore':
      restoreNode(doc, origin, pick(act.node));
      return;
    case 'undo':
      me.undo.undo();
      return;
    case 'redo':
      me.undo.redo();
      return;
    case 'receive': {
      // Single updates, in any order: Yjs keeps what it cannot integrate yet.
      const from = replicas[act.from % replicas.length];
      const update = from?.sent[act.update % Math.max(1, from.sent.length)];
      if (update !== undefined && from !== me) Y.applyUpdate(doc, update, 'sync');
      return;
    }
    case 'junk':
      writeJunk(doc, act, pick(act.node));
  }
}

const JUNK_KEYS = [
  ...[
    'kind',
    'parent',
    'order',
    'binned',
    'label',
    'title',
    'pageRef',
    'scope',
    'role',
    'direction',
    'target',
  ],
  ...['body', 'alignsTo', 'derivedFrom', 'unheardOf', '', '__proto__', 'constructor'],
];
const STRATEGY_KEYS = [
  'labels',
  'numbering',
  'planPeriodFrom',
  'title',
  'kind',
  'schemaVersion',
  'yearStyle',
];

function writeJunk(doc: Y.Doc, { key, value }: { key: number; value: number }, id: string): void {
  const junk = junkValue(value, id);
  if (key % 6 === 0) strategyMap(doc).set(STRATEGY_KEYS[value % STRATEGY_KEYS.length] ?? '', junk);
  else if (key % 6 === 1) nodesMap(doc).set(value % 2 === 0 ? id : `bad ${value}`, junk);
  else {
    const map = nodesMap(doc).get(id);
    if (map instanceof Y.Map) map.set(JUNK_KEYS[key % JUNK_KEYS.length] ?? '', junk);
  }
}

function junkValue(value: number, id: string): unknown {
  const values: readonly (() => unknown)[] = [
    () => 7,
    () => Number.NaN,
    () => null,
    () => true,
    () => 'bogus',
    () => 'a0',
    () => id,
    () => '長'.repeat(30_000),
    () => [1, 'a', null],
    () => ({ kind: 'goal', goal: { basic: [null, 3, { style: 'nope', prefix: 1 }] }, measure: 'x' }),
    () => new Uint8Array([1, 2]),
    () => new Y.Text('本文ではない'),
    () => new Y.Map([['kind', 'goal']]),
    () => new Y.Map([['kind', 'spaceship']]),
    () => new Y.Array(),
    () => new Y.XmlElement('script'),
    () => new Y.XmlText('裸の文字'),
    () => new Y.Doc(),
  ];
  return values[value % values.length]?.();
}
