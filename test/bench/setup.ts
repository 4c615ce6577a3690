import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareRun } from '../setup/global.ts';
import { installPeers } from './peer.ts';

/** As in tests, but on a Postgres that really waits for its disk: durability is what is measured. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await installPeers();
  return prepareRun(project, {
    dataDirectory: join(import.meta.dirname, '../../.cache/bench'),
    settings: { max_connections: '100' },
  });
}
