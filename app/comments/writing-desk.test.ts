import { describe, expect, test } from 'vitest';
import { documentId, threadId, userId } from '#shared/ids.ts';
import type { KeyValues } from './comment-keeping.ts';
import { keptWritings } from './kept-writings.ts';
import { baselineOf, onChange, threadOf } from './thread-fixtures.ts';
import { openingId, type Writing } from './writing.ts';
import { createWritingDesk } from './writing-desk.ts';

const ME = userId('me');
const STRATEGY = documentId('strategy');

const reply = (number: number, text = ''): Writing => ({
  type: 'reply',
  id: `reply:${number}`,
  threadId: threadId(`thread ${number}`),
  text,
  mentions: [],
});

function deskOn(storage: KeyValues | null) {
  return createWritingDesk(keptWritings(storage, ME, STRATEGY));
}

describe('what is being written', () => {
  test('[COMMENT46] another text lays the open one aside, and it is gone on with where it was', () => {
    const desk = deskOn(null);
    desk.begin(reply(1));
    desk.change({ text: 'まだ途中' });
    desk.begin(reply(2));
    expect(desk.state.get()).toMatchObject({ current: { id: 'reply:2' }, aside: [{ text: 'まだ途中' }] });
    desk.begin(reply(1));
    expect(desk.state.get()).toMatchObject({ current: { text: 'まだ途中' }, aside: [] });
  });

  test('[COMMENT46] without text nothing is laid aside', () => {
    const desk = deskOn(null);
    desk.begin(reply(1));
    desk.change({ text: '  \n' });
    desk.begin(reply(2));
    expect(desk.state.get().aside).toEqual([]);
  });

  test('[COMMENT46] an edit that changes nothing is nothing to keep', () => {
    const desk = deskOn(null);
    const edit = { type: 'edit', threadId: threadId('1'), before: '元の文', text: '元の文', mentions: [] };
    desk.begin({ ...edit, id: 'edit:1', commentId: '1' } as unknown as Writing);
    desk.layAside();
    expect(desk.state.get()).toMatchObject({ current: null, aside: [] });
  });

  test('[COMMENT46] a reload brings back every text, and what was open is open', () => {
    const storage = memoryStorage();
    const desk = deskOn(storage);
    desk.begin(reply(1));
    desk.change({ text: '一つ目' });
    desk.begin(reply(2));
    desk.change({ text: '二つ目' });
    expect(deskOn(storage).state.get()).toMatchObject({
      current: { text: '二つ目' },
      aside: [{ text: '一つ目' }],
    });
  });

  test('[COMMENT46] a text that was sent or discarded is forgotten', () => {
    const storage = memoryStorage();
    const desk = deskOn(storage);
    desk.begin(reply(1));
    desk.change({ text: '送る文' });
    desk.drop();
    expect(deskOn(storage).state.get()).toMatchObject({ current: null, aside: [] });
    expect(storage.length).toBe(0);
  });

  test('[COMMENT46] another person at the browser finds nothing', () => {
    const storage = memoryStorage();
    deskOn(storage).begin(reply(1));
    const desk = deskOn(storage);
    desk.begin(reply(1));
    desk.change({ text: '私の文' });
    const other = createWritingDesk(keptWritings(storage, userId('other'), STRATEGY));
    expect(other.state.get()).toMatchObject({ current: null, aside: [] });
  });

  test('[COMMENT46] what is not ours in the storage, and a storage that refuses, stop nobody', () => {
    const storage = memoryStorage();
    storage.setItem(`sakutei:${ME}:${STRATEGY}:writing:reply:1`, '{"id":');
    storage.setItem(`sakutei:${ME}:${STRATEGY}:writing:reply:2`, '{"id":"reply:2","text":3}');
    expect(deskOn(storage).state.get().aside).toEqual([]);
    const full = { ...memoryStorage(), setItem: () => fail() };
    const desk = deskOn(full);
    desk.begin(reply(1));
    desk.change({ text: '書ける' });
    expect(desk.state.get().current?.text).toBe('書ける');
  });
});

test('[COMMENT46] every place has a text of its own', () => {
  const ids = [
    openingId(baselineOf('A')),
    openingId(baselineOf('B')),
    openingId(threadOf(1, 'A').anchor),
    openingId(onChange(null)),
    openingId(onChange('target:A')),
  ];
  expect(new Set(ids).size).toBe(5);
});

function fail(): never {
  throw new Error('the quota is used up');
}

function memoryStorage(): KeyValues {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => Array.from(kept.keys())[at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
