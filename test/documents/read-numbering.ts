import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** Gives each list item, in the file's order, what Word prints before it. */
export type Counter = (list: string, level: number) => string;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts by a file's numbering part as Word does: on within a list, anew behind an item that lies less deep. */
export function markerCounter(numbering: XmlElement): Counter {
  const abstract = new Map(
    childrenOf(numbering, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'], each]),
  );
  const lists = new Map(
    childrenOf(numbering, 'w:num').map((num) => [
      num.attributes['w:numId'],
      levelsOf(abstract.get(valueAt(num, 'w:abstractNumId')), num),
    ]),
  );
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = lists.get(list);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) throw new Error(`no list ${list} with a level ${level}`);
    const before = counts.get(list) ?? [];
    const count = (before[level] ?? own.start - 1) + 1;
    // Levels in between without an item stay without a count.
    counts.set(list, Object.assign([], before.slice(0, level), { [level]: count }));
    if (own.format === 'bullet') return own.text;
    if (own.format !== 'decimal') throw new Error(`unknown format ${own.format}`);
    return own.text.replace(`%${level + 1}`, String(count));
  };
}

function levelsOf(abstract: XmlElement | undefined, num: XmlElement): ReadonlyMap<number, Level> {
  if (abstract === undefined) throw new Error('a list without a definition');
  const starts = new Map(
    childrenOf(num, 'w:lvlOverride').map((override) => [
      override.attributes['w:ilvl'],
      valueAt(override, 'w:startOverride'),
    ]),
  );
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => {
      const place = level.attributes['w:ilvl'] ?? '';
      return [
        Number(place),
        {
          format: valueAt(level, 'w:numFmt'),
          text: valueAt(level, 'w:lvlText'),
          start: Number(starts.get(place) ?? valueAt(level, 'w:start')),
        },
      ];
    }),
  );
}

function valueAt(element: XmlElement, name: string): string {
  return childOf(element, name)?.attributes['w:val'] ?? '';
}
