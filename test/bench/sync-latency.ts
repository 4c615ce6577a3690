import type * as Y from 'yjs';
import { joinDocument, type Participant } from './participant.ts';
import { quantile } from './statistics.ts';

const PEOPLE = 30;
const EDITS_EACH = 60;
/** Three edits a second each: a room of people who type at once. */
const PAUSE_MS = 333;

/** Latencies in milliseconds with 30 people typing in one document. */
export interface SyncLatency {
  /** From the keystroke to each of the other 29 documents. */
  readonly remoteP50: number;
  readonly remoteP99: number;
  /** From the keystroke to the durable ack; NaN for servers that have none. */
  readonly ackP50: number;
  readonly ackP99: number;
  readonly edits: number;
}

/** Lets 30 participants type in one document and measures when the others, and the disk, have it. */
export async function measureSyncLatency(
  door: { server: string; room: string; acknowledged: boolean },
  cookies: readonly string[],
): Promise<SyncLatency> {
  const people: Participant[] = [];
  for (let index = 0; index < PEOPLE; index++) {
    people.push(await joinDocument({ ...door, cookie: cookies[index % cookies.length] ?? null }));
  }
  const typedAt = new Map<string, number>();
  const remote: number[] = [];
  for (const person of people) {
    person.doc.getText('bench').observe((event) => {
      if (!event.transaction.local) noteArrivals(event, typedAt, remote);
    });
  }
  await Promise.all(people.map((person, index) => typeFor(person, index, typedAt)));
  await settled(() => remote.length >= PEOPLE * EDITS_EACH * (PEOPLE - 1));
  const acks = people.flatMap((person) => person.ackLatencies.slice(1));
  for (const person of people) person.close();
  return {
    remoteP50: quantile(remote, 0.5),
    remoteP99: quantile(remote, 0.99),
    ackP50: quantile(acks, 0.5),
    ackP99: quantile(acks, 0.99),
    edits: typedAt.size,
  };
}

function noteArrivals(event: Y.YTextEvent, typedAt: ReadonlyMap<string, number>, into: number[]): void {
  const now = performance.now();
  for (const change of event.changes.delta) {
    if (typeof change.insert !== 'string') continue;
    for (const mark of change.insert.split(';')) {
      const start = typedAt.get(mark);
      if (start !== undefined) into.push(now - start);
    }
  }
}

async function typeFor(person: Participant, index: number, typedAt: Map<string, number>): Promise<void> {
  await pause((PAUSE_MS / PEOPLE) * index);
  const text = person.doc.getText('bench');
  for (let edit = 0; edit < EDITS_EACH; edit++) {
    const mark = `${index}-${edit}`;
    typedAt.set(mark, performance.now());
    text.insert(text.length, `${mark};`);
    await pause(PAUSE_MS);
  }
}

async function settled(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 5_000; waited += 50) await pause(50);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
