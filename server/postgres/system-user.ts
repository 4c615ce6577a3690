import { readFileSync, statSync } from 'node:fs';

/** The account that Postgres runs under, when it is not our own. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root: as root this is the owner of an existing data directory, else the account
 * `postgres`, else `nobody`. Null when we are not root and Postgres simply runs as ourselves.
 */
export function postgresUser(dataDirectory: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8');
  const user = findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody');
  if (user === null) throw new Error('running as root, and /etc/passwd has neither postgres nor nobody');
  return user;
}

/** Finds an account that is not root in the text of a passwd file. */
export function findAccount(passwd: string, name: string): SystemUser | null {
  for (const line of passwd.split('\n')) {
    const [account, , uid, gid] = line.split(':');
    if (account === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}
