import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MailRounds, startMailRounds } from '#server/mail/mail-rounds.ts';
import { FakeClock } from '../sync/fake-clock.ts';

const MINUTE = 60_000;

let clock: FakeClock;
let rounds: MailRounds;
/** Times of the rounds, in minutes since the start. */
let began: number[];
/** Ends the running round; each is held until then. */
let end: () => void;
let fails: boolean;

beforeEach(async () => {
  clock = new FakeClock();
  const start = clock.now();
  began = [];
  fails = false;
  rounds = startMailRounds({
    clock,
    log: { warn: () => undefined },
    round: async () => {
      began.push((clock.now() - start) / MINUTE);
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      if (fails) throw new Error('the database is away');
    },
  });
});
afterEach(async () => {
  const closed = rounds.close();
  end();
  await closed;
});

/** Everything that is waiting for promises only has happened. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const pass = (minutes: number) =>
  clock.pass(minutes * MINUTE, async () => {
    end();
    await settle();
  });

test('[NOTICE8] a round is made at once and every minute', async () => {
  await pass(0);
  await pass(3);
  expect(began).toEqual([0, 1, 2, 3]);
});

test('[NOTICE8] a notice begins one at once, or when the one that runs has ended', async () => {
  rounds.wake();
  rounds.wake();
  await settle();
  expect(began).toEqual([0]);
  end();
  await settle();
  expect(began).toEqual([0, 0]);
  end();
  await settle();
  await pass(0.5);
  rounds.wake();
  expect(began).toEqual([0, 0, 0.5]);
  await pass(0);
  await pass(1);
  expect(began).toEqual([0, 0, 0.5, 1.5]);
});

test('[NOTICE10] a round that failed is followed by the next one', async () => {
  fails = true;
  await pass(0);
  await pass(1);
  expect(began).toEqual([0, 1]);
});

test('[NOTICE8] closing waits for the round that runs and begins no other', async () => {
  let isClosed = false;
  const closed = rounds.close().then(() => {
    isClosed = true;
  });
  rounds.wake();
  await settle();
  expect(isClosed).toBe(false);
  end();
  await closed;
  expect([began, clock.pending]).toEqual([[0], 0]);
});
