import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSE } from '#shared/sync/protocol.ts';
import { isFinal, refusesBytes, type SaveFacts, saveStateOf } from './save-state.ts';

const SAVED: SaveFacts = {
  open: true,
  synced: true,
  readOnly: false,
  sent: 3,
  acked: 3,
  answered: true,
  drafts: 0,
  refused: null,
  ready: true,
  keptOnDevice: true,
  comments: 0,
};

describe('the save state', () => {
  test('[WORK1] is saved when everything sent is acknowledged and our answer to the server is among it', () => {
    expect(saveStateOf(SAVED)).toEqual({ kind: 'saved' });
  });

  test.each<[string, Partial<SaveFacts>, string]>([
    ['a frame is not acknowledged', { acked: 2 }, 'saving'],
    ['the server has not heard what was typed before', { sent: 0, acked: 0, answered: false }, 'saving'],
    ['the server has not answered yet', { synced: false }, 'saving'],
    ['a comment is not answered', { comments: 1 }, 'saving'],
    ['a title is open with other text', { drafts: 1 }, 'draft'],
    ['the connection is gone', { open: false }, 'offline'],
    ['nothing was loaded yet', { open: false, ready: false }, 'connecting'],
    ['the session ended', { refused: { code: CLOSE.noSession } }, 'failing'],
  ])('[WORK1] is not saved while %s', (_why, facts, kind) => {
    expect(saveStateOf({ ...SAVED, ...facts }).kind).toBe(kind);
  });

  test('[WORK1] of a reader, who sends nothing, is saved once the document is here', () => {
    expect(saveStateOf({ ...SAVED, readOnly: true, sent: 0, acked: 0, answered: false }).kind).toBe('saved');
  });

  test('[WORK1] says saved under no other facts', () => {
    const facts = fc.record<SaveFacts>({
      open: fc.boolean(),
      synced: fc.boolean(),
      readOnly: fc.boolean(),
      sent: fc.nat(3),
      acked: fc.nat(3),
      answered: fc.boolean(),
      drafts: fc.nat(1),
      refused: fc.option(fc.record({ code: fc.constantFrom(...Object.values(CLOSE)) })),
      ready: fc.boolean(),
      keptOnDevice: fc.boolean(),
      comments: fc.nat(1),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { open, synced, readOnly, sent, acked, answered, drafts, refused, comments } = given;
        const durable = open && synced && acked === sent && (readOnly || answered) && comments === 0;
        const expected = durable && drafts === 0 && refused === null;
        expect(saveStateOf(given).kind === 'saved').toBe(expected);
      }),
    );
  });

  test('[WORK5] does not send again what was refused for its bytes or its length', () => {
    const refused = [CLOSE.badFrame, CLOSE.tooLong, 1009];
    expect(refused.filter(isFinal)).toEqual(refused);
    expect(refused.filter(refusesBytes)).toEqual(refused);
  });

  test.each([1000, 1001, 1006, CLOSE.slowConsumer, CLOSE.unavailable])(
    '[WORK3] tries again after %i',
    (code) => {
      expect(isFinal(code)).toBe(false);
      expect(refusesBytes(code)).toBe(false);
    },
  );

  test('[WORK1] says whether this device keeps what is typed offline', () => {
    expect(saveStateOf({ ...SAVED, open: false, keptOnDevice: false })).toEqual({
      kind: 'offline',
      keptOnDevice: false,
      hasDraft: false,
    });
    expect(saveStateOf({ ...SAVED, open: false, drafts: 1 })).toEqual({
      kind: 'offline',
      keptOnDevice: true,
      hasDraft: true,
    });
  });
});
