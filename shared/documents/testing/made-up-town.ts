import * as Y from 'yjs';
import { contentOf, type StrategyContent } from '../../diff/content.ts';
import { setBodyFromJson } from '../../document/body.ts';
import { addNode, initStrategy } from '../../document/edit.ts';
import type { NewNode } from '../../document/new-node.ts';
import { must, STRATEGY } from '../../document/testing/replica.ts';
import { nodeId } from '../../ids.ts';
import type { StrategyFields } from '../../strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../../strategy/settings.ts';

/** A town with words of its own, which no sample has. */
const TOWN: StrategyFields = {
  ...STRATEGY,
  title: '見本市人口ビジョン',
  municipality: '見本市',
  municipalityCode: '99999',
  yearStyle: 'era',
  labels: {
    ...DEFAULT_LABELS,
    goal: { ...DEFAULT_LABELS.goal, basic: [{ heading: '第3章 戦略の柱', item: '戦略の柱' }] },
    measure: [{ heading: '〈取組方針〉', item: '方針' }],
    numericalTarget: { heading: '〈ねらい〉', item: 'ねらい' },
    kpi: { heading: '物差し', item: '物差し' },
    initiative: { heading: '主要事業', item: '事業' },
    baseline: '現況値',
  },
  numbering: {
    ...DEFAULT_NUMBERING,
    goal: { ...DEFAULT_NUMBERING.goal, basic: [{ style: 'roman', prefix: '柱', suffix: ' ' }] },
    measure: [{ style: 'circled', prefix: '', suffix: '' }],
    numericalTarget: 'none',
    kpi: 'measureBranch',
  },
};

/** An item and the id of what it hangs on (null: at the root), in the order in which they are added. */
export type PlannedItem = readonly [parent: string | null, node: Plain<NewNode>];

/** Ids as plain text, which a test writes more easily. */
type Plain<T> = T extends unknown ? Omit<T, 'id'> & { readonly id: string } : never;

/** The content of the town with these items; `texts` are the lines of bodies, by id. */
export function townOf(
  items: readonly PlannedItem[],
  {
    fields = {},
    texts = {},
  }: {
    readonly fields?: Partial<StrategyFields>;
    readonly texts?: Readonly<Record<string, readonly string[]>>;
  } = {},
): StrategyContent {
  const doc = new Y.Doc();
  doc.clientID = 1;
  must(initStrategy(doc, null, { ...TOWN, ...fields }));
  for (const [parent, node] of items) {
    const id = nodeId(node.id);
    // Only the id is another: the node is of the kind that it was.
    const under = parent === null ? null : nodeId(parent);
    must(addNode(doc, null, { ...node, id } as NewNode, { parent: under, after: 'last' }));
  }
  for (const [id, lines] of Object.entries(texts)) {
    const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    must(setBodyFromJson(doc, null, nodeId(id), { type: 'doc', content }));
  }
  return contentOf(doc);
}
