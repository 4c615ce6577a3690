import { isBlankText, wordsOf } from './segments.ts';
import { type TextRun, wordGaps } from './text-diff.ts';

/**
 * The new text as runs, with what is new in it as `added`, for underlining. White space is no difference, and marks
 * at the ends of an added run (、。，．・ and blanks) are not part of it.
 */
export function addedRuns(before: string, after: string): readonly TextRun[] {
  const characters = Array.from(after);
  const places = characters.flatMap((character, at) => (isBlankText(character) ? [] : at));
  const isNew: boolean[] = characters.map(() => false);
  let at = 0;
  for (const { added, same } of wordGaps(wordsOf(withoutBlanks(before)), wordsOf(withoutBlanks(after)))) {
    for (const _ of added.join('')) isNew[places[at++] ?? 0] = true;
    at += Array.from(same.join('')).length;
  }
  return runsOf(characters, trimmed(characters, bridged(characters, isNew)));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A blank between two new characters is new, too. */
function bridged(characters: readonly string[], isNew: readonly boolean[]): readonly boolean[] {
  const result = [...isNew];
  let last = -1;
  for (const [at, character] of characters.entries()) {
    if (isBlankText(character)) continue;
    if (last >= 0 && isNew[last] === true && isNew[at] === true) result.fill(true, last, at);
    last = at;
  }
  return result;
}

function trimmed(characters: readonly string[], isNew: readonly boolean[]): readonly boolean[] {
  const result = [...isNew];
  const trim = (indices: Iterable<number>) => {
    let isInside = false;
    for (const at of indices) {
      if (result[at] !== true) isInside = false;
      else if (isInside || !END_MARK.test(characters[at] ?? '')) isInside = true;
      else result[at] = false;
    }
  };
  trim(characters.keys());
  trim([...characters.keys()].reverse());
  return result;
}

const END_MARK = /^[\s、。，．・]$/u;

function runsOf(characters: readonly string[], isNew: readonly boolean[]): readonly TextRun[] {
  const runs: { text: string; kind: TextRun['kind'] }[] = [];
  for (const [at, character] of characters.entries()) {
    const kind = isNew[at] === true ? 'added' : 'same';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += character;
    else runs.push({ text: character, kind });
  }
  return runs;
}
