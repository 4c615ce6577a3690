import type postgres from 'postgres';
import { storable } from '../activity/kept-text.ts';

/** Plain data as it goes into a jsonb column, without the characters that Postgres cannot keep. */
export function jsonOf(value: object): postgres.JSONValue {
  return JSON.parse(
    JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part)),
  );
}
