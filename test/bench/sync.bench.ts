import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { sampleAccounts } from '#server/sample/accounts.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Peer, startReferenceServer } from './peer.ts';
import { report } from './report.ts';
import { sessionCookie } from './session-cookie.ts';
import { milliseconds } from './statistics.ts';
import { measureSyncLatency, type SyncLatency } from './sync-latency.ts';

const directory = mkdtempSync(join(tmpdir(), 'sakutei-bench-'));
let server: TestServer;
let inMemory: Peer;
let onDisk: Peer;

beforeAll(async () => {
  server = await startServer();
  inMemory = await startReferenceServer(null);
  onDisk = await startReferenceServer(directory);
});

afterAll(async () => {
  await server.close();
  await inMemory.close();
  await onDisk.close();
  rmSync(directory, { recursive: true });
});

test('edit to the other documents, and to the disk, with 30 people in one document', async () => {
  const writers = sampleAccounts.filter(({ role }) => role !== null && canWrite.has(role));
  const cookies = await Promise.all(writers.map(({ email }) => sessionCookie(server.url, email)));
  const ours = await measureSyncLatency(
    {
      server: `${server.url.replace('http', 'ws')}/sync`,
      room: sampleDocumentId('koriyama-2020'),
      acknowledged: true,
    },
    cookies,
  );
  const memory = await measureSyncLatency({ server: inMemory.url, room: 'bench', acknowledged: false }, []);
  const disk = await measureSyncLatency({ server: onDisk.url, room: 'bench', acknowledged: false }, []);
  report(
    'Edit to remote document and durable ack, 30 people, 90 edits a second',
    ['server', 'remote p50', 'remote p99', 'durable ack p50', 'durable ack p99', 'remote p50, ratio'],
    [
      row('Sakutei: committed before it is sent on', ours, ours),
      row('@y/websocket-server 0.1.1, memory only', memory, ours),
      row('@y/websocket-server 0.1.1, LevelDB, sent on before it is written', disk, ours),
    ],
  );
});

const canWrite: ReadonlySet<string> = new Set(['secretariat', 'chair', 'member', 'department']);

function row(name: string, latency: SyncLatency, ours: SyncLatency): string[] {
  const ack = (value: number) => (Number.isNaN(value) ? 'none' : milliseconds(value));
  return [
    name,
    milliseconds(latency.remoteP50),
    milliseconds(latency.remoteP99),
    ack(latency.ackP50),
    ack(latency.ackP99),
    `${(ours.remoteP50 / latency.remoteP50).toFixed(2)}×`,
  ];
}
