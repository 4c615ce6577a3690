import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './node-error.ts';

/** The key of session hashes: the given one, else one that is made once and kept in the data directory. */
export function sessionSecret(given: string | null, dataDirectory: string): string {
  if (given !== null) return given;
  const file = join(dataDirectory, 'session-secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
