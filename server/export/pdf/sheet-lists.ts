import type { ListItem } from '#shared/documents/model.ts';
import type { PrintableText } from './printable-text.ts';
import { type SheetRun, sheetRuns } from './sheet-text.ts';

/** A list as the template draws it; one with bullets has the same before every item. */
export interface SheetList {
  readonly isOrdered: boolean;
  readonly items: readonly {
    readonly marker: string;
    readonly runs: readonly SheetRun[];
    readonly inner: readonly SheetList[] | null;
  }[];
}

/** Deeper than this nobody sees the difference, and at some depth typst gives up. */
const DEEPEST = 9;

/** Items with their depths as lists within lists; a depth that leaves one out is the next one. */
export function sheetLists(
  items: readonly ListItem[],
  isOrdered: boolean,
  printable: PrintableText,
  width: number,
): readonly SheetList[] {
  const depths = items.map(({ depth }) => Math.min(depth, DEEPEST));
  const shallowest = Math.min(...depths);
  const heads = depths.flatMap((depth, index) => (index === 0 || depth === shallowest ? [index] : []));
  const made = heads.flatMap((start, index) => {
    const item = items[start];
    if (item === undefined) return [];
    const under = items.slice(start + 1, heads[index + 1]);
    return {
      marker: printable(item.marker),
      runs: sheetRuns(item.runs, printable, width),
      inner: under.length === 0 ? null : sheetLists(under, isOrdered, printable, width),
    };
  });
  const isNumbered = isOrdered || new Set(made.map(({ marker }) => marker)).size > 1;
  return made.length === 0 ? [] : [{ isOrdered: isNumbered, items: made }];
}
