/** The last steps to a file, which exceljs cannot be told: default font, cells without warnings, links within. */
import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The file of a workbook; the same workbook on the same day gives the same bytes. `day`: yyyy-mm-dd; the font
 * is that of cells without one, and its digits are what widths of columns count.
 */
export async function workbookBytes(
  workbook: Workbook,
  day: string,
  defaultFont: string,
): Promise<Uint8Array> {
  // exceljs packs with JSZip whatever it is told; without compression that costs next to nothing.
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const mtime = `${day}T00:00:00`;
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(packed)))) {
    if (path.startsWith('xl/worksheets/_rels/')) continue;
    files[path] = [finished(path, bytes, defaultFont), { mtime }];
  }
  return zipSync(files, { level: 6 });
}

function finished(path: string, bytes: Uint8Array, font: string): Uint8Array {
  if (path === 'xl/styles.xml') return strToU8(withDefaultFont(strFromU8(bytes), font));
  if (path.startsWith('xl/worksheets/')) return strToU8(withoutWarnings(withInnerLinks(strFromU8(bytes))));
  return bytes;
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
