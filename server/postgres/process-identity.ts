import { readFileSync } from 'node:fs';
import { errorCode } from '../node-error.ts';

/**
 * Names a process beyond its pid, which the kernel hands out again: its start time in clock ticks since boot
 * (field 22 of /proc/<pid>/stat). Null when no such process is alive.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold spaces and brackets of its own.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${pid}:${fields[19] ?? ''}`;
  } catch {
    return `${pid}:`;
  }
}

/** True while a process of that pid exists, also one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
