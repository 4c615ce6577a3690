import { commonItems } from './common-sequence.ts';
import { isMark, sentencesOf, wordsOf } from './segments.ts';
import { slideGroups } from './slide.ts';

/** A stretch of text that is in both texts, only in the new one or only in the old one. */
export interface TextRun {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/**
 * Two plain texts as one: by sentence, and by word in sentences that differ. The runs without the added ones are
 * `before`, those without the removed ones `after`; what was removed stands before what came in its place.
 */
export function textDiff(before: string, after: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const gap of gapsOf(sentencesOf(before), sentencesOf(after))) {
    const [removed, added] = [gap.removed.join(''), gap.added.join('')];
    if (removed === '' || added === '')
      runs.push({ text: removed, kind: 'removed' }, { text: added, kind: 'added' });
    else runs.push(...wordRuns(wordsOf(removed), wordsOf(added)));
    runs.push({ text: gap.same.join(''), kind: 'same' });
  }
  return joined(runs);
}

/** What differs between two rows of items, and what is the same behind it. */
export interface Gap {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly same: readonly string[];
}

/** The differences of two rows of words, as people would see them. */
export function wordGaps(before: readonly string[], after: readonly string[]): readonly Gap[] {
  return withoutIslands(gapsOf(before, after));
}

function wordRuns(before: readonly string[], after: readonly string[]): readonly TextRun[] {
  return wordGaps(before, after).flatMap(({ removed, added, same }): readonly TextRun[] => [
    { text: removed.join(''), kind: 'removed' },
    { text: added.join(''), kind: 'added' },
    { text: same.join(''), kind: 'same' },
  ]);
}

function gapsOf(before: readonly string[], after: readonly string[]): readonly Gap[] {
  const kept = settledItems(before, after);
  const gaps: Gap[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const [fromB, fromA] = [b, a];
    while (b < before.length && kept.before[b] === false) b++;
    while (a < after.length && kept.after[a] === false) a++;
    const [toB, toA] = [b, a];
    while (b < before.length && a < after.length && kept.before[b] === true && kept.after[a] === true) {
      b++;
      a++;
    }
    gaps.push({
      removed: before.slice(fromB, toB),
      added: after.slice(fromA, toA),
      same: after.slice(toA, a),
    });
  }
  return gaps;
}

/** The common items of two rows, groups of the others moved to where people would see them. */
function settledItems(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly boolean[]; readonly after: readonly boolean[] } {
  const common = commonItems(before, after);
  const kept = { before: [...common.before], after: [...common.after] };
  slideGroups(after, kept.after, scoreOf(after, kept.after, kept.before));
  slideGroups(before, kept.before, scoreOf(before, kept.before, kept.after));
  return kept;
}

/** A group stands best where the other side has one, too, then behind a mark or at the start, then up to a mark. */
function scoreOf(
  items: readonly string[],
  own: readonly boolean[],
  other: readonly boolean[],
): (start: number, end: number) => number {
  const gaps = gapPlaces(other);
  return (start, end) => {
    const isReplacement = gaps.size > 0 && gaps.has(keptBefore(own, start));
    const startsWell = start === 0 || isMark(items[start - 1] ?? '');
    const endsWell = end === items.length || isMark(items[end - 1] ?? '');
    return (isReplacement ? 4 : 0) + (startsWell ? 2 : 0) + (endsWell ? 1 : 0);
  };
}

function gapPlaces(kept: readonly boolean[]): ReadonlySet<number> {
  const places = new Set<number>();
  let count = 0;
  for (const isKept of kept) {
    if (isKept) count++;
    else places.add(count);
  }
  return places;
}

function keptBefore(kept: readonly boolean[], end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (kept[at] === true) count++;
  return count;
}

/** A の or を alone between two replacements is no help to readers: it goes with them. */
function withoutIslands(gaps: readonly Gap[]): readonly Gap[] {
  const result: Gap[] = [];
  for (const gap of gaps) {
    const last = result.at(-1);
    if (last !== undefined && isReplaced(last) && isReplaced(gap) && ISLAND.test(last.same.join(''))) {
      result[result.length - 1] = {
        removed: [...last.removed, ...last.same, ...gap.removed],
        added: [...last.added, ...last.same, ...gap.added],
        same: gap.same,
      };
    } else result.push(gap);
  }
  return result;
}

function isReplaced({ removed, added }: Gap): boolean {
  return removed.length > 0 && added.length > 0;
}

const ISLAND = /^[\p{Script=Hiragana}、・\s]{1,2}$/u;

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
