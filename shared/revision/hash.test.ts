import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BLANK_NOTE, type Change, type ChangeNotes } from '../diff/change.ts';
import { contentOf } from '../diff/content.ts';
import { diff } from '../diff/diff.ts';
import { addNode, binNode, moveNode, setField } from '../document/edit.ts';
import { must, smallStrategy } from '../document/testing/replica.ts';
import { changeId, nodeId } from '../ids.ts';
import { changedSince } from './changed-since.ts';
import { revisionHash } from './hash.ts';

const CHANGED = changeId('target:k1');

/** A reset target, a new initiative and a target that goes; `first` is done to the strategy before them. */
function revision(
  first: (doc: ReturnType<typeof smallStrategy>) => void = () => undefined,
  target = '46,000件',
) {
  const doc = smallStrategy();
  first(doc);
  const before = contentOf(doc);
  must(setField(doc, null, nodeId('k1'), 'target', target));
  const initiative = { id: nodeId('i'), kind: 'initiative', title: 'サテライトオフィス誘致の促進' } as const;
  must(addNode(doc, null, initiative, { parent: nodeId('m1'), after: 'last' }));
  must(binNode(doc, null, nodeId('t1')));
  return diff(before, contentOf(doc));
}

const notes: ChangeNotes = { [CHANGED]: { ...BLANK_NOTE, divergenceReason: '返礼品の開発による。' } };
const hash = revisionHash(revision(), notes);

/** The same data with the keys of every object the other way round, as a database may give it back. */
function reversed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, held) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).reverse())
      : held,
  );
}

describe('what a vote binds to', () => {
  test('[REV14] the hash is SHA-256 of canonical JSON, the same from release to release', () => {
    const edit = { type: 'field', nodeId: nodeId('k1'), field: 'target', before: '', after: '5件' } as const;
    const change: Change = {
      ...{ id: CHANGED, aspect: 'target', nodeId: nodeId('k1'), category: 'targetReset' },
      ...{ before: null, after: null, sources: [], path: [], edits: [edit] },
    };
    const form = `{"category":"targetReset","digital":false,"divergenceReason":"","edits":["{\\"after\\":\\"5件\\",\\"before\\":\\"\\",\\"field\\":\\"target\\",\\"nodeId\\":\\"k1\\",\\"type\\":\\"field\\"}"],"id":"target:k1","reason":"","remarks":""}`;
    const text = JSON.stringify({ algorithm: 1, changes: [form] });
    expect(revisionHash([change], {})).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('[REV14] neither the order of keys counts nor that of the changes, nor a blank note', () => {
    expect(revisionHash(reversed(revision()), reversed(notes))).toBe(hash);
    expect(revisionHash([...revision()].reverse(), { ...notes, [changeId('whole:i')]: BLANK_NOTE })).toBe(
      hash,
    );
  });

  test('[REV14] printed numbers and titles above do not count', () => {
    const renumbered = revision((doc) => {
      must(moveNode(doc, null, nodeId('g2'), { parent: null, after: null }));
      must(setField(doc, null, nodeId('g1'), 'title', '別の目標'));
    });
    expect(renumbered.map(({ path }) => path)).not.toEqual(revision().map(({ path }) => path));
    expect(revisionHash(renumbered, notes)).toBe(hash);
  });

  test('[REV14] whatever is decided counts: the proposal, what it starts from, category, mark and reasons', () => {
    const note = notes[CHANGED] ?? BLANK_NOTE;
    const noted = (part: Partial<typeof note>) =>
      revisionHash(revision(), { [CHANGED]: { ...note, ...part } });
    const others = [
      revisionHash(revision(undefined, '47,000件'), notes),
      revisionHash(
        revision((doc) => must(setField(doc, null, nodeId('k1'), 'target', '1,000件'))),
        notes,
      ),
      revisionHash(revision().slice(1), notes),
      noted({ category: 'targetRollover' }),
      noted({ digital: true }),
      noted({ reason: '見直し' }),
      noted({ divergenceReason: '全国的な注目による。' }),
      noted({ remarks: '資料1のとおり' }),
    ];
    expect(new Set([hash, ...others]).size).toBe(others.length + 1);
  });

  test('[REV14] a correction to the category that was proposed is none', () => {
    const note = notes[CHANGED] ?? BLANK_NOTE;
    expect(revisionHash(revision(), { [CHANGED]: { ...note, category: 'targetReset' } })).toBe(hash);
  });
});

describe('what changed since', () => {
  const then = { changes: revision(), notes };

  test('[REV15] nothing has where the hash is the same', () => {
    expect(changedSince(reversed(then), { changes: [...revision()].reverse(), notes })).toEqual([]);
  });

  test('[REV15] changes that differ in themselves or in their reasons, that are new or gone, are named', () => {
    expect(changedSince(then, { changes: revision(undefined, '5件'), notes })).toEqual([CHANGED]);
    expect(changedSince(then, { ...then, notes: {} })).toEqual([CHANGED]);
    const fewer = then.changes.filter(({ id }) => id !== 'whole:t1');
    expect(changedSince(then, { changes: fewer, notes })).toEqual(['whole:t1']);
    expect(changedSince({ changes: fewer, notes }, then)).toEqual(['whole:t1']);
  });
});
