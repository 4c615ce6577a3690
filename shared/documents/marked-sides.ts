import { addedRuns } from '../diff/added-runs.ts';
import { type TextRun, textDiff } from '../diff/text-diff.ts';
import type { Runs } from './model.ts';

/** Two versions of a text, with what is gone marked in the one and what came in the other. */
export interface MarkedSides {
  readonly before: Runs;
  readonly after: Runs;
}

/** Marks what differs between two versions of a text. */
export function markedSides(before: string, after: string): MarkedSides {
  return sidesOf(textDiff(before, after));
}

/** Both sides of two texts that were laid over each other. */
export function sidesOf(runs: readonly TextRun[]): MarkedSides {
  return {
    before: withMark(
      runs.filter(({ kind }) => kind !== 'added'),
      'removed',
    ),
    after: withMark(
      runs.filter(({ kind }) => kind !== 'removed'),
      'added',
    ),
  };
}

/** The text as it is to be, with the words marked that it did not have before. */
export function withAddedWords(before: string, after: string): Runs {
  return withMark(addedRuns(before, after), 'added');
}

function withMark(runs: readonly TextRun[], mark: 'added' | 'removed'): Runs {
  // A blank alone is nothing to underline: most are line breaks of another layout.
  return runs.map(({ text, kind }) => ({ text, mark: kind === 'same' || text.trim() === '' ? null : mark }));
}
