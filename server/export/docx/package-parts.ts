import type { PrintedDocument } from '#shared/documents/printed.ts';
import { carriedText } from './carried-text.ts';
import { FALLBACK_FONTS, FONT } from './styles.ts';

/** A part of the file that stands in place of the library's. */
interface PackagePart {
  readonly path: string;
  readonly data: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** What the library cannot say: the file's properties without a person or a clock in them, and fonts to fall back to. */
export function packageParts({ document: { title }, imprint }: PrintedDocument): PackagePart[] {
  const { day, version, hash } = imprint;
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${name}>`;
  return [
    {
      path: 'docProps/core.xml',
      data: [
        DECLARATION,
        `<cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        `<dc:title>${escaped(title)}</dc:title><dc:identifier>${escaped(hash)}</dc:identifier>`,
        `<dc:language>ja-JP</dc:language><cp:version>${escaped(version)}</cp:version>`,
        moment('created'),
        moment('modified'),
        '</cp:coreProperties>',
      ].join(''),
    },
    {
      path: 'word/fontTable.xml',
      data: [
        DECLARATION,
        `<w:fonts xmlns:w="${WORD}"><w:font w:name="${FONT}"><w:altName w:val="${FALLBACK_FONTS.join(',')}"/>`,
        '<w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
      ].join(''),
    },
  ];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return carriedText(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
}
