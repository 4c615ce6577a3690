import * as Y from 'yjs';

/** A source of whole numbers in [0, bound), from a seed or from fast-check. */
export type Pick = (bound: number) => number;

/** Deterministic numbers from a seed (mulberry32). */
export function seeded(seed: number): Pick {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const WORDS = ['策定', 'KPI', '𠮷野', '①', 'a', '人口減少対策', '\n', '👨‍👩‍👧', ' '];
const VALUES = [null, true, -7, 3.25, '約4,930,000 人', { a: [1, 'い'] }, [], undefined, new Uint8Array([1])];

/** One random change of every sort that editors make: map keys, nested maps, text, marks, embeds, XML, removal. */
export function randomEdit(doc: Y.Doc, pick: Pick): void {
  const nodes = doc.getMap('nodes');
  doc.transact(() => {
    const key = `n${pick(6)}`;
    const node = nodes.get(key);
    if (!(node instanceof Y.Map)) {
      const created = new Y.Map();
      created.set('body', new Y.XmlFragment());
      created.set('text', new Y.Text());
      nodes.set(key, created);
      return;
    }
    const text = node.get('text') as Y.Text;
    const body = node.get('body') as Y.XmlFragment;
    switch (pick(9)) {
      case 0:
        node.set(`f${pick(4)}`, VALUES[pick(VALUES.length)]);
        break;
      case 1:
        node.delete(`f${pick(4)}`);
        break;
      case 2:
      case 3:
        text.insert(pick(text.length + 1), WORDS[pick(WORDS.length)] ?? 'x');
        break;
      case 4:
        if (text.length > 0) text.delete(pick(text.length), 1);
        break;
      case 5:
        if (text.length > 0) text.format(pick(text.length), 1, { bold: pick(2) === 0 ? true : null });
        break;
      case 6:
        text.insertEmbed(pick(text.length + 1), { image: pick(3) });
        break;
      case 7: {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('id', String(pick(1000)));
        paragraph.insert(0, [new Y.XmlText(WORDS[pick(WORDS.length)] ?? 'x')]);
        body.insert(pick(body.length + 1), [paragraph]);
        break;
      }
      default:
        if (body.length > 0) body.delete(pick(body.length), 1);
        else if (pick(4) === 0) nodes.delete(key);
    }
  });
}

/** Updates of a few people who edit at once and exchange now and then: single, merged, partial, whole states. */
export function randomUpdates(pick: Pick, steps: number): Uint8Array[] {
  const docs = Array.from({ length: 3 }, (_, at) => {
    const doc = new Y.Doc();
    doc.clientID = at === 0 ? 3 : pick(2 ** 31) + 10 * at;
    return doc;
  });
  const updates: Uint8Array[] = [];
  for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let step = 0; step < steps; step += 1) {
    const doc = docs[pick(docs.length)] as Y.Doc;
    const other = docs[pick(docs.length)] as Y.Doc;
    const chosen = () => updates[pick(updates.length)] ?? Y.encodeStateAsUpdate(doc);
    if (pick(5) > 0) randomEdit(doc, pick);
    else Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
    if (pick(6) === 0) updates.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    // Merging updates that lie apart writes Skip structs.
    if (pick(6) === 0) updates.push(Y.mergeUpdates([chosen(), chosen()]));
  }
  return updates;
}
