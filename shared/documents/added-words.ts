import { marked, plain, type Runs } from './model.ts';

/** The text as it is to be, with the words that were added to what it was marked. */
export function withAddedWords(before: string, after: string): Runs {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < after.length - start &&
    end < before.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return [
    ...plain(after.slice(0, start)),
    ...marked(after.slice(start, after.length - end), 'added'),
    ...plain(after.slice(after.length - end)),
  ];
}
