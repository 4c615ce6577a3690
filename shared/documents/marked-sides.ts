import { marked, plain, type Runs } from './model.ts';

/** Two versions of a text, with what is gone marked in the one and what came in the other. */
export interface MarkedSides {
  readonly before: Runs;
  readonly after: Runs;
}

/** Marks what differs between two versions of a text. */
export function markedSides(before: string, after: string): MarkedSides {
  const [start, end] = sharedEnds(before, after);
  const side = (text: string, mark: 'added' | 'removed'): Runs => [
    ...plain(text.slice(0, start)),
    ...marked(text.slice(start, text.length - end), mark),
    ...plain(text.slice(text.length - end)),
  ];
  return { before: side(before, 'removed'), after: side(after, 'added') };
}

/** The text as it is to be, with the words marked that it did not have before. */
export function withAddedWords(before: string, after: string): Runs {
  return markedSides(before, after).after;
}

/** How many code units two texts share at their beginning and, behind that, at their end. */
function sharedEnds(before: string, after: string): readonly [number, number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [start, end];
}
