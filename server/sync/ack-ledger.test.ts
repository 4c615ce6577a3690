import { describe, expect, test } from 'vitest';
import { AckLedger } from './ack-ledger.ts';

describe('AckLedger', () => {
  test('[SYNC7] a frame is acknowledged once its position is durable', () => {
    const ledger = new AckLedger();
    ledger.taken(1);
    ledger.taken(2);
    expect(ledger.release(0)).toBeNull();
    expect(ledger.release(1)).toBe(1);
    expect(ledger.release(2)).toBe(2);
  });

  test('[SYNC7] nothing is said twice', () => {
    const ledger = new AckLedger();
    ledger.taken(0);
    expect(ledger.release(0)).toBe(1);
    expect(ledger.release(5)).toBeNull();
  });

  test('[SYNC7] frames at one position are acknowledged together', () => {
    const ledger = new AckLedger();
    for (let frame = 0; frame < 3; frame += 1) ledger.taken(4);
    expect(ledger.release(3)).toBeNull();
    expect(ledger.release(4)).toBe(3);
  });

  test('[SYNC5][SYNC7] a discarded frame, and what comes after it, waits for the SyncStep2', () => {
    const ledger = new AckLedger();
    ledger.taken(0);
    ledger.discarded();
    ledger.taken(0);
    expect(ledger.release(9)).toBe(1);
    ledger.takenStep2(3);
    expect(ledger.release(2)).toBeNull();
    expect(ledger.release(3)).toBe(4);
  });
});
