import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type ClockRange, walkUpdate } from '#shared/sync/update-walk.ts';
import { randomUpdates, seeded } from './random-edits.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('walkUpdate', () => {
  test('[SYNC4] every update that Yjs writes passes, and is read as Yjs reads it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const update of randomUpdates(seeded(seed), 60)) expectSameReading(update);
      }),
      { numRuns: 60 },
    );
  });

  test('[SYNC4] a truncated update is refused', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const pick = seeded(seed);
        for (const update of randomUpdates(pick, 25)) {
          expect(walkUpdate(update.subarray(0, pick(update.length))).ok).toBe(false);
        }
      }),
    );
  });

  test('[SYNC4] an update with other bytes in it is refused, or Yjs reads it the same way', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const pick = seeded(seed);
        for (const update of randomUpdates(pick, 25)) {
          const changed = update.slice();
          for (let flips = pick(3); flips >= 0; flips -= 1) {
            const at = pick(changed.length);
            changed[at] = pick(2) === 0 ? pick(256) : (changed[at] ?? 0) ^ (1 << pick(8));
          }
          if (walkUpdate(changed).ok) expectSameReading(changed);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[SYNC4] arbitrary bytes are refused, or Yjs reads them the same way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        if (walkUpdate(bytes).ok) expectSameReading(bytes);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['a number of structs that the bytes cannot hold', [1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0, 0]],
    ['a number that is not exact', [1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0, 1, 0]],
    ['a number padded without end', [...Array(400).fill(0x80), 0, 0]],
    ['a struct without extent', [1, 1, 1, 0, 0, 0, 0]],
    ['a deleted range without extent', [0, 1, 1, 1, 0, 0]],
    ['one client in two sections', [2, 1, 1, 0, 0, 1, 1, 1, 5, 0, 1, 0]],
    ['bytes after the end', [0, 0, 0]],
    ['a document within the document', [1, 1, 1, 0, 9, 1, 1, 97, 1, 98, 118, 0, 0]],
    ['an item to the right of itself', [1, 1, 1, 0, 0x84, 1, 0, 1, 97, 0]],
    ['a clock past every lifetime', [1, 1, 1, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 1, 0]],
  ])('[SYNC4] refuses %s', (_, bytes) => {
    expect(walkUpdate(Uint8Array.from(bytes)).ok).toBe(false);
  });

  test('[SYNC4] refuses values that nest deeper than any editor nests them', () => {
    const nested = (depth: number) =>
      updateWithAny((encoder) => {
        for (let level = 0; level < depth; level += 1) {
          encoding.writeUint8(encoder, 117);
          encoding.writeVarUint(encoder, 1);
        }
        encoding.writeUint8(encoder, 126);
      });
    expect(walkUpdate(nested(10)).ok).toBe(true);
    expect(walkUpdate(nested(100_000)).ok).toBe(false);
  });

  test('[SYNC4] refuses an embed that nests deeper than any editor nests them', () => {
    const doc = new Y.Doc();
    doc.getText('t').insertEmbed(0, { a: '[[' });
    expect(walkUpdate(Y.encodeStateAsUpdate(doc)).ok).toBe(true);
    doc.getText('t').insertEmbed(0, JSON.parse(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`) as object);
    expect(walkUpdate(Y.encodeStateAsUpdate(doc)).ok).toBe(false);
  });

  test('[SYNC4] refuses a key that would set a prototype', () => {
    const update = updateWithAny((encoder) => {
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeUint8(encoder, 126);
    });
    expect(walkUpdate(update).ok).toBe(false);
  });

  test('[SYNC4] names the shared types that an update holds', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getMap('nodes').set('a', new Y.Map());
    doc.getMap('nodes').set('b', 'text');
    const walked = walkUpdate(Y.encodeStateAsUpdate(doc));
    expect(walked).toMatchObject({ ok: true, value: { types: [{ client: 7, clock: 0 }] } });
  });
});

/** One item of content "any" under the root key "a". */
function updateWithAny(writeValue: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, 1, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 8);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'a');
    encoding.writeVarUint(encoder, 1);
    writeValue(encoder);
    encoding.writeVarUint(encoder, 0);
  });
}

function expectSameReading(update: Uint8Array): void {
  const walked = walkUpdate(update);
  if (!walked.ok) throw new Error(`refused: ${walked.error}`);
  const read = Y.decodeUpdate(update);
  const structs = new Map<number, ClockRange[]>();
  for (const struct of read.structs) {
    const { client, clock } = struct.id;
    const runs = structs.get(client) ?? [];
    structs.set(client, runs);
    if (struct instanceof Y.Skip) continue;
    const last = runs.at(-1);
    if (last?.to === clock) runs[runs.length - 1] = { from: last.from, to: clock + struct.length };
    else runs.push({ from: clock, to: clock + struct.length });
  }
  const seen = [...walked.value.structs].filter(([client, runs]) => runs.length > 0 || structs.has(client));
  expect(new Map(seen)).toEqual(structs);
  const deletes = new Map<number, ClockRange[]>();
  for (const [client, ranges] of read.ds.clients) {
    deletes.set(
      client,
      ranges.map(({ clock, len }) => ({ from: clock, to: clock + len })),
    );
  }
  expect(new Map([...walked.value.deletes].filter(([, ranges]) => ranges.length > 0))).toEqual(deletes);
}
