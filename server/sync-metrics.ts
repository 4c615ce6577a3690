import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SyncMetrics } from './sync/monitoring.ts';

/** The sync server's measurements as Prometheus metrics of this registry. */
export function createSyncMetrics(registry: Registry): SyncMetrics {
  const registers = [registry];
  const connections = new Gauge({ name: 'sync_connections', help: 'Open sockets.', registers });
  const rooms = new Gauge({ name: 'sync_rooms', help: 'Documents in memory.', registers });
  const undurable = new Gauge({
    name: 'sync_undurable_bytes',
    help: 'Bytes of updates that wait for their commit.',
    registers,
  });
  const commits = new Histogram({
    name: 'sync_commit_seconds',
    help: 'Time that the database took for one group commit.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
    registers,
  });
  const batches = new Histogram({
    name: 'sync_commit_rows',
    help: 'Updates in one group commit.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 500],
    registers,
  });
  const failures = counter(registry, 'sync_commit_failures_total', 'Commits that failed.', 'reason');
  const rejections = counter(registry, 'sync_rejected_frames_total', 'Frames that were refused.', 'reason');
  const compactions = counter(registry, 'sync_compactions_total', 'Compactions of a log.', 'outcome');
  return {
    connections: (count) => connections.set(count),
    rooms: (count) => rooms.set(count),
    undurableBytes: (bytes) => undurable.set(bytes),
    committed({ milliseconds, rows }) {
      commits.observe(milliseconds / 1_000);
      batches.observe(rows);
    },
    commitFailed: (reason) => failures.inc({ reason }),
    rejected: (reason) => rejections.inc({ reason }),
    compacted: (outcome) => compactions.inc({ outcome }),
  };
}

function counter<Label extends string>(registry: Registry, name: string, help: string, label: Label) {
  return new Counter<Label>({ name, help, labelNames: [label], registers: [registry] });
}
