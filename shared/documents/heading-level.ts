import type { HeadingLevel } from './model.ts';

/** The level of a heading that lies so deep (1: the outermost); what lies deeper than documents know is of the last. */
export function headingLevel(depth: number): HeadingLevel {
  return Math.min(Math.max(depth, 1), 5) as HeadingLevel; // a whole number between 1 and 5
}
