import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '#server/project-root.ts';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import type { DataTable } from '#shared/documents/data-table.ts';
import { type DocumentTable, type TableCell, textOf } from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { type Visitor, visitorOf } from '../accounts/visitor.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type OdfCell, readFlatOdf } from './read-flat-odf.ts';
import { readFlatSheets, type SheetCell } from './read-flat-sheet.ts';
import { callTool, reopen } from './tools.ts';

const REVISION = `/revisions/${sampleRevisionId('isesaki-2')}/documents`;
/** What the sources of the sample are, and what is made of them. */
const DOCUMENTS = {
  comparison: '/strategies/iizuka-next/documents/comparison',
  outline: '/strategies/koriyama-2020/documents/outline',
  indicators: '/strategies/kamiichi-2/documents/indicators',
  overview: `${REVISION}/overview`,
  changes: `${REVISION}/changes`,
  strategy: '/strategies/koriyama-2020/documents/strategy',
} as const;
type Name = keyof typeof DOCUMENTS;
const NAMES = Object.keys(DOCUMENTS) as Name[];

/** Stays behind, to be looked at. */
const FOLDER = join(projectRoot, '.cache/external');
const made = new Map<Name, PrintedDocument>();
let server: TestServer;
let visitor: Visitor;
let cookie: string;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  server = await startServer();
  visitor = visitorOf(server.url);
  cookie = await visitor.signIn('viewer');
  for (const name of NAMES) {
    made.set(name, await (await download(`${DOCUMENTS[name]}.json`)).json());
    await keep(name, 'docx');
    await keep(name, 'pdf');
    await keep(name, 'xlsx');
    await keep(name, 'xlsx', '-data', '?layout=data');
  }
  await reopen(
    NAMES.map((name) => file(name, 'docx')),
    'fodt',
    FOLDER,
  );
  await reopen(
    NAMES.flatMap((name) => [file(name, 'xlsx'), file(name, 'xlsx', '-data')]),
    'fods',
    FOLDER,
  );
});
afterAll(() => server?.close());

async function download(path: string): Promise<Response> {
  const answer = await visitor.get(path, cookie);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

function file(name: Name, ending: string, part = ''): string {
  return join(FOLDER, `${name}${part}.${ending}`);
}

async function keep(name: Name, format: string, part = '', query = ''): Promise<void> {
  const bytes = await (await download(`${DOCUMENTS[name]}.${format}${query}`)).arrayBuffer();
  writeFileSync(file(name, format, part), new Uint8Array(bytes));
}

function printed(name: Name): PrintedDocument {
  const document = made.get(name);
  if (document === undefined) throw new Error(`${name} was not made`);
  return document;
}

function tablesOf({ document }: PrintedDocument): readonly DocumentTable[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? [block.table] : []));
}

/** LibreOffice's own paragraphs end where ours do; a line break within one is a line there, too. */
function plainCell({ paragraphs, rowSpan, colSpan }: TableCell): OdfCell {
  return { text: textOf(paragraphs), rowSpan, colSpan };
}

describe.each(NAMES)('%s', (name) => {
  test('[EXPORT89] LibreOffice reads the tables of the Word file as they are in the document', () => {
    const tables = readFlatOdf(readFileSync(file(name, 'fodt'), 'utf8'));
    const wanted = tablesOf(printed(name)).map(({ head, rows }) => ({
      head: head.map((line) => line.map(plainCell)),
      rows: rows.map(({ cells }) => cells.map(plainCell)),
    }));
    // Those before them are 目次 and what stands at the head of the first sheet.
    expect(tables.slice(tables.length - wanted.length)).toEqual(wanted);
  });

  test('[EXPORT89] and those of the workbook for meetings', () => {
    const sheets = readFlatSheets(readFileSync(file(name, 'fods'), 'utf8'));
    for (const table of tablesOf(printed(name))) {
      const places = sheets.map(({ cells }) => placeOf(table, cells));
      expect(places.filter((place) => place !== null)).toHaveLength(1);
    }
  });

  test('[EXPORT89] and the data of the workbook for programs, numbers as numbers', () => {
    const [sheet] = readFlatSheets(readFileSync(file(name, 'fods', '-data'), 'utf8'));
    expect(dataOf(sheet?.cells ?? [], printed(name).data)).toEqual(printed(name).data.rows);
  });

  test('[EXPORT90] the PDF is tagged, has its faces in it, and its sheets are of the paper that was wanted', async () => {
    const info = await callTool('pdfinfo', [file(name, 'pdf')]);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(printed(name).document.title);
    const { size, orientation } = printed(name).paper;
    const [short, long] = size === 'A3' ? [842, 1191] : [595, 842];
    const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
    const [, ...sheet] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
    expect(sheet.map((points) => Math.round(Number(points)))).toEqual([width, height]);
    const fonts = (await callTool('pdffonts', [file(name, 'pdf')])).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/(BIZUDPGothic|NotoSansJP)\S*\s.*\syes\s+yes\s+yes\s/);
  });

  test('[EXPORT90] every sheet of the PDF has something on it', async () => {
    await callTool('pdftoppm', ['-r', '70', '-png', file(name, 'pdf'), join(FOLDER, name)]);
    const pages = Number(/Pages:\s+(\d+)/.exec(await callTool('pdfinfo', [file(name, 'pdf')]))?.[1]);
    for (let page = 1; page <= pages; page += 1) {
      const range = ['-f', String(page), '-l', String(page)];
      const text = await callTool('pdftotext', [...range, file(name, 'pdf'), '-']);
      expect(text).toMatch(new RegExp(`\\b${page} ?/ ?${pages}\\b`));
      expect(text.trim().length).toBeGreaterThan(100);
    }
  });
});

/** The rows of a sheet in which the whole table stands, all spans as they are; null if it does not. */
function placeOf(table: DocumentTable, cells: readonly SheetCell[]): number | null {
  const wanted = compact(laidOut(table));
  const height = table.head.length + table.rows.length;
  const text = wanted[0]?.text;
  const isAt = (top: number) => {
    const rows = cells.filter(({ row }) => row >= top && row < top + height);
    return isDeepStrictEqual(compact(rows.map((cell) => ({ ...cell, row: cell.row - top }))), wanted);
  };
  return cells.find((cell) => cell.text === text && isAt(cell.row))?.row ?? null;
}

/**
 * The cells with words, their columns counted by the edges that these have: tables of other widths on one sheet divide
 * its columns further.
 */
function compact(cells: readonly Placed[]): readonly Placed[] {
  const told = cells.filter(({ text }) => text !== '');
  const edges = [...new Set(told.flatMap(({ column, colSpan }) => [column, column + colSpan]))].sort(
    (a, b) => a - b,
  );
  return told.map(({ row, column, rowSpan, colSpan, text }) => {
    const [from, to] = [edges.indexOf(column), edges.indexOf(column + colSpan)];
    return { row, column: from, rowSpan, colSpan: to - from, text };
  });
}

type Placed = OdfCell & { readonly row: number; readonly column: number };

/** The cells of a table with their places, head first. */
function laidOut({ widths, head, rows }: DocumentTable): readonly Placed[] {
  const lines = [...head, ...rows.map(({ cells }) => cells)];
  const taken = lines.map(() => widths.map(() => false));
  return lines.flatMap((line, row) => {
    let column = 0;
    return line.map((cell) => {
      while (taken[row]?.[column]) column += 1;
      const place = { row, column, ...plainCell(cell) };
      for (let down = row; down < row + cell.rowSpan; down += 1)
        for (let right = column; right < column + cell.colSpan; right += 1) {
          const covered = taken[down];
          if (covered !== undefined) covered[right] = true;
        }
      return place;
    });
  });
}

/** The rows of a sheet below its head, with the kinds of its columns. */
function dataOf(cells: readonly SheetCell[], { columns, rows }: DataTable): DataTable['rows'] {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return rows.map((row, line) =>
    row.map((wanted, column) => {
      const cell = at.get(`${line + 1} ${column}`);
      if (columns[column]?.kind === 'number') return cell?.number ?? null;
      // A sheet has no difference between no text and none.
      return cell === undefined ? (wanted === null ? null : '') : cell.text;
    }),
  );
}
