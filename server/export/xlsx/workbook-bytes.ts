/** From a workbook to a file, with what exceljs cannot be told: default font, cells without warnings, links within. */
import type { Workbook } from 'exceljs';
import { strToU8, type Zippable, zipSync } from 'fflate';

/**
 * The file of a workbook; the same workbook on the same day gives the same bytes. `day`: yyyy-mm-dd; the font
 * is that of cells without one, and its digits are what widths of columns count.
 */
export async function workbookBytes(
  workbook: Workbook,
  day: string,
  defaultFont: string,
): Promise<Uint8Array> {
  const files: Zippable = {};
  const mtime = `${day}T00:00:00`;
  for (const [path, xml] of await partsOf(workbook)) {
    files[path] = [strToU8(finished(path, xml, defaultFont)), { mtime }];
  }
  return zipSync(files, { level: 6 });
}

interface PartCollector {
  append(xml: string, entry: { readonly name: string }): void;
}

/** What exceljs 4.4.0 makes its file from, in its order; its types keep silent about it. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

type PartWriter = Record<(typeof STEPS)[number], (zip: PartCollector, model: unknown) => Promise<void>> & {
  prepareModel(model: unknown, options: object): void;
};

/**
 * The XML of each part by its path. Not by exceljs's own writing of a file: its zip library encodes long text piece by
 * piece, and what has two UTF-16 units (𠮷) is lost where it lies on an edge.
 */
async function partsOf(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  // The methods are there, but not in the package's types.
  const writer = workbook.xlsx as unknown as PartWriter;
  const { model } = workbook;
  const parts = new Map<string, string>();
  const collector: PartCollector = { append: (xml, { name }) => parts.set(name, xml) };
  writer.prepareModel(model, {});
  for (const step of STEPS) await writer[step](collector, model);
  // Targets of links outside: there are none, see below.
  for (const path of parts.keys()) if (path.startsWith('xl/worksheets/_rels/')) parts.delete(path);
  return parts;
}

function finished(path: string, xml: string, font: string): string {
  if (path === 'xl/styles.xml') return withDefaultFont(xml, font);
  return path.startsWith('xl/worksheets/') ? withoutWarnings(withInnerLinks(xml)) : xml;
}

function withDefaultFont(xml: string, font: string): string {
  return xml.replace(/<font>.*?<\/font>/, `<font><sz val="10"/><name val="${font}"/></font>`);
}

/** exceljs adds an outside target to each link; ours all lead to a place in the workbook. */
function withInnerLinks(xml: string): string {
  return xml.replace(/(<hyperlink [^>]*?) r:id="[^"]*"/g, '$1');
}

/** No green triangles at numbers and years that are meant as text. */
function withoutWarnings(xml: string): string {
  const range = /<dimension ref="([^"]+)"/.exec(xml)?.[1];
  if (range === undefined) return xml;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>`;
  return xml.replace('</worksheet>', `${ignored}</worksheet>`);
}
