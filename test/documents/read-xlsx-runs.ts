import type { Cell, Font } from 'exceljs';
import type { Run, RunFormat } from '#shared/documents/model.ts';
import { mergedRuns } from './read-docx-runs.ts';

/** The text of a cell in its stretches; a mark is a line under it, and bold what is bolder than the cell. */
export function runsOfCell(cell: Cell): readonly Run[] {
  const { value } = cell;
  if (value === null || value === undefined) return [];
  if (typeof value === 'object' && 'richText' in value) {
    const isBold = cell.font?.bold === true;
    return mergedRuns(value.richText.map(({ text, font }) => readRun(text, font, isBold)));
  }
  return mergedRuns([{ text: cell.text, mark: null }]);
}

/** What a run of a document looks like in a workbook, in a cell that is bold or not. */
export function lookOfRun({ text, mark, formats = [] }: Run, isBold: boolean): Run {
  const kept = formats.filter((format) => !(isBold && format === 'bold'));
  return { text, mark: null, formats: mark === null ? kept : [...kept, 'underline'] };
}

function readRun(text: string, font: Partial<Font> | undefined, isBold: boolean): Run {
  const found: readonly (readonly [RunFormat, boolean])[] = [
    ['bold', font?.bold === true && !isBold],
    ['italic', font?.italic === true],
    ['underline', font?.underline === true],
    ['strike', font?.strike === true],
    ['subscript', font?.vertAlign === 'subscript'],
    ['superscript', font?.vertAlign === 'superscript'],
  ];
  return { text, mark: null, formats: found.filter(([, has]) => has).map(([format]) => format) };
}
