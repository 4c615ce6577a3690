import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { setBodyFromText } from '../document/body.ts';
import { binNode, moveNode, setField, setStrategyField } from '../document/edit.ts';
import { must, replicaOf, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import type { Resolutions } from './conflict.ts';
import { contentOf, type StrategyContent } from './content.ts';
import { editsBetween, sameContent } from './edits.ts';
import { takeDraftIn } from './take-in.ts';
import { concurrent, scripts } from './testing/concurrent-edits.ts';
import { threeWay } from './three-way.ts';

test('[REV25] what the draft changed alone comes in and is no part of the proposal; what is open stays open', () => {
  fc.assert(
    fc.property(scripts(false), (given) => {
      const [base, draft, proposed] = concurrent(given).contents;
      const taken = takeDraftIn({ base, draft, proposed }, {});
      const after = threeWay(taken.base, draft, taken.proposed, {}).conflicts;
      const still = [...after, ...taken.lost].map(({ id }) => id);
      expect(taken.open.filter(({ id }) => !still.includes(id))).toEqual([]);
      if (taken.open.length > 0) return;
      expect(after).toEqual([]);
      expect(sameContent(taken.base, draft)).toBe(true);
      const touched = new Set(editsBetween(base, proposed).map(idOf));
      const shown = editsBetween(taken.base, taken.proposed).map(idOf);
      expect(shown.filter((id) => !touched.has(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('[REV25] after all is decided, taking in and applying comes to the same as applying at once', () => {
  fc.assert(
    fc.property(scripts(false), fc.constantFrom('draft', 'proposed'), (given, take) => {
      const [base, draft, proposed] = concurrent(given).contents;
      const conflicts = threeWay(base, draft, proposed, {}).conflicts;
      fc.pre(conflicts.every(({ aspect }) => aspect !== 'whole' && aspect !== 'place' && aspect !== 'role'));
      const resolutions: Resolutions = Object.fromEntries(conflicts.map(({ id }) => [id, { take }]));
      const atOnce = threeWay(base, draft, proposed, resolutions).expected;
      const taken = takeDraftIn({ base, draft, proposed }, resolutions);
      fc.pre(taken.open.length === 0);
      const later = threeWay(taken.base, draft, taken.proposed, {});
      expect(later.conflicts).toEqual([]);
      expect(withoutBodies(later.expected)).toEqual(withoutBodies(atOnce));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a field', set('k1', 'target', '50件'), set('k1', 'target', '80件'), 'k1/target'],
  ['a block', text('m1', '一は甲'), text('m1', '一は乙'), 'm1/body/m1~1'],
  ['a place', move('m1', 'g2'), move('m1', 'm2'), 'm1/place'],
  ['what the draft removed', bin('m1'), set('k1', 'target', '80件'), 'm1/whole'],
  ['what the proposal removed', set('k1', 'target', '50件'), bin('m1'), 'm1/whole'],
  ['a title of the strategy', title('甲'), title('乙'), 'strategy/title'],
] as const)('[REV25] %s that both changed stays as in the proposal and in question', (_, left, right, id) => {
  const base = smallStrategy();
  must(setBodyFromText(base, null, nodeId('m1'), '一'));
  const [draft, proposed] = [left, right].map((edit, index) => {
    const { doc } = replicaOf(base, index + 5);
    edit(doc);
    return contentOf(doc);
  });
  if (draft === undefined || proposed === undefined) throw new Error('two edits give two sides');
  const taken = takeDraftIn({ base: contentOf(base), draft, proposed }, {});
  expect([taken.open.map((each) => each.id), taken.lost]).toEqual([[id], []]);
  expect(sameContent(taken.proposed, proposed)).toBe(true);
  expect(threeWay(taken.base, draft, taken.proposed, {}).conflicts.map((each) => each.id)).toEqual([id]);
});

type Edit = (doc: Y.Doc) => void;
function set(node: string, field: 'target', value: string): Edit {
  return (doc) => must(setField(doc, null, nodeId(node), field, value));
}
function text(node: string, lines: string): Edit {
  return (doc) => must(setBodyFromText(doc, null, nodeId(node), lines));
}
function move(node: string, parent: string): Edit {
  return (doc) => must(moveNode(doc, null, nodeId(node), { parent: nodeId(parent), after: 'last' }));
}
function bin(node: string): Edit {
  return (doc) => must(binNode(doc, null, nodeId(node)));
}
function title(value: string): Edit {
  return (doc) => must(setStrategyField(doc, null, 'title', value));
}

function idOf(edit: ReturnType<typeof editsBetween>[number]): string {
  if (edit.type === 'strategy') return 'strategy';
  return 'node' in edit ? edit.node.id : edit.nodeId;
}

/** Of what both sides added to a text, which stands first depends on who takes in whom. */
function withoutBodies({ strategy, nodes }: StrategyContent) {
  return { strategy, nodes: nodes.map((node) => ({ ...node, body: null })) };
}
