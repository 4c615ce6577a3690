import { createHash } from 'node:crypto';

/** A UUID that follows from words, the same in every installation (version 8: made by a rule of one's own). */
export function sampleUuid(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
