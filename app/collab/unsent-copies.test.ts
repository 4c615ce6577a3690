import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addsNothing, isAhead, withCopy } from './unsent-copies.ts';

function documentWith(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('a copy of unsent typing', () => {
  test('[WORK5] adds nothing when the document has all of it', () => {
    const server = documentWith('令和');
    const here = copyOf(server);
    server.getText('t').insert(2, '7年度');
    expect(addsNothing(server, Y.encodeStateAsUpdate(here))).toBe(true);
  });

  test('[WORK5] adds an insertion that the document lacks', () => {
    const server = documentWith('令和');
    const here = copyOf(server);
    here.getText('t').insert(2, '7年度');
    expect(addsNothing(server, Y.encodeStateAsUpdate(here))).toBe(false);
    expect(isAhead(here, Y.encodeStateVector(server))).toBe(true);
  });

  test('[WORK5] adds a deletion, which no state vector shows', () => {
    const server = documentWith('令和7年度');
    const here = copyOf(server);
    here.getText('t').delete(0, 2);
    expect(isAhead(here, Y.encodeStateVector(server))).toBe(false);
    expect(addsNothing(server, Y.encodeStateAsUpdate(here))).toBe(false);
  });

  test('[WORK5] is read beside the document, which stays as it is', () => {
    const server = documentWith('令和');
    const here = copyOf(server);
    here.getText('t').insert(2, '7年度');
    server.getText('t').insert(0, '計画期間');
    const merged = withCopy(server, Y.encodeStateAsUpdate(here));
    expect(merged.getText('t').toString()).toBe('計画期間令和7年度');
    expect(server.getText('t').toString()).toBe('計画期間令和');
  });
});
