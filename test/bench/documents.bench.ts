import { afterAll, beforeAll, test } from 'vitest';
import { sampleAccounts } from '#server/sample/accounts.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { insertLargeStrategy, LARGE_SLUG } from './large-strategy.ts';
import { report } from './report.ts';
import { sessionCookie } from './session-cookie.ts';
import { milliseconds, quantile } from './statistics.ts';
import { measureSyncLatency } from './sync-latency.ts';

const DOCUMENTS = `/strategies/${LARGE_SLUG}/documents`;
const FILES = [
  ['docx', 'indicators.docx', '2,000 ms'],
  ['xlsx, meeting', 'indicators.xlsx', '2,000 ms'],
  ['xlsx, data', 'indicators.xlsx?layout=data', '2,000 ms'],
  ['pdf', 'indicators.pdf', '3,000 ms'],
  ['csv', 'indicators.csv', ''],
  ['whole strategy, pdf', 'strategy.pdf', ''],
  ['whole strategy, docx', 'strategy.docx', ''],
] as const;
const QUIET_ROUNDS = 5;

let server: TestServer;
let cookies: readonly string[];

beforeAll(async () => {
  server = await startServer();
  await insertLargeStrategy(server.databaseUrl, 'kamiichi-2');
  const writers = sampleAccounts.filter(({ role }) => role !== null && CAN_WRITE.has(role));
  cookies = await Promise.all(writers.map(({ email }) => sessionCookie(server.url, email)));
});
afterAll(() => server.close());

test('files of a strategy with 500 indicators, and the edits of 30 people beside them', async () => {
  const first = await round();
  const quiet = await rounds((count) => count < QUIET_ROUNDS);
  const alone = await measureSyncLatency(door(), cookies);
  let isTyping = true;
  const typing = measureSyncLatency(door(), cookies).finally(() => {
    isTyping = false;
  });
  const busy = await rounds(() => isTyping);
  const beside = await typing;
  report(
    'A file of 500 indicators, address to last byte; "busy": while 30 people type three times a second each',
    ['file', 'size', 'first', 'quiet p50', 'busy p50', 'busy slowest', 'aim at most'],
    FILES.map(([name, , aim], file) => [
      name,
      `${Math.round((first[file]?.bytes ?? 0) / 1_000)} kB`,
      milliseconds(first[file]?.taken ?? Number.NaN),
      milliseconds(quantile(of(quiet, file), 0.5)),
      milliseconds(quantile(of(busy, file), 0.5)),
      milliseconds(Math.max(...of(busy, file))),
      aim,
    ]),
  );
  report(
    'Edit to remote document and durable ack, 30 people, 90 edits a second',
    ['', 'remote p50', 'remote p99', 'durable ack p50', 'durable ack p99'],
    [
      ['no files', alone],
      ['files made one after another', beside],
    ].map(([name, latency]) => row(name as string, latency as typeof alone)),
  );
});

const CAN_WRITE: ReadonlySet<string> = new Set(['secretariat', 'chair', 'member', 'department']);

interface Taken {
  readonly taken: number;
  readonly bytes: number;
}

function door() {
  const room = `doc-${LARGE_SLUG}`;
  return { server: `${server.url.replace('http', 'ws')}/sync`, room, acknowledged: true };
}

async function rounds(goesOn: (count: number) => boolean): Promise<readonly (readonly Taken[])[]> {
  const taken: (readonly Taken[])[] = [];
  while (goesOn(taken.length)) taken.push(await round());
  return taken;
}

/** Each file once. */
async function round(): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  for (const [, file] of FILES) {
    const from = performance.now();
    const answer = await fetch(`${server.url}${DOCUMENTS}/${file}`, {
      headers: { cookie: cookies[0] ?? '' },
    });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    const bytes = (await answer.arrayBuffer()).byteLength;
    all.push({ taken: performance.now() - from, bytes });
  }
  return all;
}

function of(all: readonly (readonly Taken[])[], file: number): readonly number[] {
  return all.flatMap((each) => each[file]?.taken ?? []);
}

function row(name: string, latency: Awaited<ReturnType<typeof measureSyncLatency>>): string[] {
  const { remoteP50, remoteP99, ackP50, ackP99 } = latency;
  return [name, ...[remoteP50, remoteP99, ackP50, ackP99].map(milliseconds)];
}
