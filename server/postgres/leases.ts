import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

/**
 * Notes that this process uses the cluster. Two servers may share one; the last to leave turns off the light,
 * and one that was killed does not count. `owner` tells several uses in one process apart.
 */
export function takeLease(directory: string, owner: string): void {
  writeFileSync(join(directory, owner), processIdentity(process.pid) ?? '');
}

/** Ends a use of the cluster; true when no living process uses it any more. Call under the cluster's lock. */
export function releaseLease(directory: string, owner: string): boolean {
  rmSync(join(directory, owner), { force: true });
  let living = 0;
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const identity = readFileSync(path, 'utf8');
    if (identity === processIdentity(Number.parseInt(identity, 10))) living += 1;
    else rmSync(path, { force: true });
  }
  return living === 0;
}
