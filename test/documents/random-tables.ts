import fc from 'fast-check';
import { type DocumentTable, MARKS, RUN_FORMATS, type Run, type TableCell } from '#shared/documents/model.ts';

const text = fc.string({
  unit: fc.constantFrom(
    'あ',
    '業',
    '𠮷',
    '①',
    '～',
    ' ',
    '\u3000',
    '\n',
    '<',
    '&',
    '"',
    '{',
    '}',
    '%',
    '9',
    'k',
  ),
  maxLength: 8,
});

/** Neither both raised and lowered nor both marked and underlined: paper shows one of the two. */
const run: fc.Arbitrary<Run> = fc
  .record({
    text,
    mark: fc.option(fc.constantFrom(...MARKS)),
    formats: fc.subarray([...RUN_FORMATS]),
  })
  .map(({ text, mark, formats }) => ({
    text,
    mark,
    formats: formats.filter(
      (format) =>
        !(format === 'underline' && mark !== null) &&
        !(format === 'subscript' && formats.includes('superscript')),
    ),
  }));

const content = fc.record({
  paragraphs: fc.array(fc.array(run, { maxLength: 3 }), { maxLength: 2 }),
  isRowHeader: fc.boolean(),
  rowSpan: fc.integer({ min: 1, max: 3 }),
  colSpan: fc.integer({ min: 1, max: 3 }),
});

/** Small tables of every kind of row; spans cover their grid without holes. */
export const tables: fc.Arbitrary<DocumentTable> = fc
  .record({
    caption: text,
    widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    heads: fc.integer({ min: 0, max: 2 }),
    kinds: fc.array(fc.constantFrom('row', 'group', 'folded'), { minLength: 1, maxLength: 5 }),
    contents: fc.infiniteStream(content),
  })
  .map(({ caption, widths, heads, kinds, contents }) => {
    const head = laid(heads, widths.length, contents);
    const body = laid(kinds.length, widths.length, contents);
    return { caption, widths, head, rows: kinds.map((kind, line) => ({ kind, cells: body[line] ?? [] })) };
  });

/** Lays cells from the left to the right, each as large as it may be. */
function laid(lines: number, columns: number, contents: Iterator<TableCell>): TableCell[][] {
  const taken = new Set<string>();
  return Array.from({ length: lines }, (_, line) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${line}/${column}`)) continue;
      const wanted: TableCell = contents.next().value;
      const rowSpan = Math.min(wanted.rowSpan, lines - line);
      let colSpan = 1;
      while (
        colSpan < wanted.colSpan &&
        column + colSpan < columns &&
        !taken.has(`${line}/${column + colSpan}`)
      )
        colSpan += 1;
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < colSpan; across++) taken.add(`${line + down}/${column + across}`);
      cells.push({ ...wanted, rowSpan, colSpan });
    }
    return cells;
  });
}
