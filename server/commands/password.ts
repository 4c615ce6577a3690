import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default variant) with OWASP's parameters of 2025: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer input is refused unread: hashing it costs the server more than typing it costs the sender. */
const LONGEST_PASSWORD = 1_000;

let decoy: Promise<string> | null = null;

/** PHC string of a password, as users.password_hash keeps it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** True if the password fits; without an account (null) it takes as long and answers false. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}
