/** Documents of a committee as trees of plain data: page and file are made from the same one. Rules: EXPORT. */

/** What is special about a stretch of text; the words that say so to those who do not see it are in the messages. */
export const MARKS = ['added', 'removed'] as const;
export type Mark = (typeof MARKS)[number];

/** How the text of a strategy may be written; several at once. */
export const RUN_FORMATS = ['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

/** A stretch of text in one manner; both marks are drawn as an underline, as on paper. `\n` is a line break. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
  /** None unless said. */
  readonly formats?: readonly RunFormat[] | undefined;
}

/** A paragraph. */
export type Runs = readonly Run[];

/** A cell; it lies in its row behind the cells before it and behind what spans reach down from above. */
export interface TableCell {
  readonly paragraphs: readonly Runs[];
  readonly rowSpan: number;
  readonly colSpan: number;
  /** A header of its row or, over several rows, of all of them. */
  readonly isRowHeader: boolean;
}

/** A row of the body. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** `group`: one heading across, over the rows that follow; `folded`: stands for unchanged ones left out. */
  readonly kind: 'row' | 'group' | 'folded';
}

/** A table: a head, repeated on every sheet, and a body. A table that somebody wrote into a text may have no head. */
export interface DocumentTable {
  /** What it is, for those who do not see what stands over it. */
  readonly caption: string;
  /** Width of each column in parts of the whole. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly TableCell[])[];
  readonly rows: readonly TableRow[];
}

/** 1 heads a section, the others lie within, none left out. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

/** An item of a list: what is printed before it (・, 1.), how deep it lies (0 outermost), its text. */
export interface ListItem {
  readonly marker: string;
  readonly depth: number;
  readonly runs: Runs;
}

export type DocumentBlock =
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly text: string }
  /** `lead`: the sentence that opens a section; `quote`: words of others; `caption`: names what follows. */
  | {
      readonly type: 'paragraph';
      readonly style: 'plain' | 'lead' | 'quote' | 'caption';
      readonly runs: Runs;
    }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItem[] }
  /** Printed behind ※. */
  | { readonly type: 'note'; readonly runs: Runs }
  | { readonly type: 'table'; readonly table: DocumentTable };

export interface DocumentSection {
  /** Unique in the document, also as an anchor. */
  readonly id: string;
  readonly startsPage: boolean;
  readonly blocks: readonly DocumentBlock[];
}

/** 目次: a row for each section that it lists. */
export interface TableOfContents {
  readonly heading: string;
  /** 項目, ページ */
  readonly columns: readonly [string, string];
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly title: string;
  readonly sectionId: string;
  /** How deep it is set in; 0 unless said. */
  readonly depth?: number | undefined;
  /**
   * Where the section begins if each sheet holds what stands between two page breaks. Null where a part takes more
   * than a sheet and only the layout can tell: a file with pages finds the section's page, a web page has no column.
   */
  readonly page: number | null;
}

/** A whole document; with a table of contents the title has a page of its own. */
export interface CommitteeDocument {
  readonly title: string;
  /** What stands under the title on its page, a line each: edition, town, period. None unless said. */
  readonly cover?: readonly string[] | undefined;
  readonly contents: TableOfContents | null;
  readonly sections: readonly DocumentSection[];
}

/** Text without a mark; one empty run less where there is nothing. */
export function plain(text: string): Runs {
  return text === '' ? [] : [{ text, mark: null }];
}

/** Text with one mark over all of it. */
export function marked(text: string, mark: Mark): Runs {
  return text === '' ? [] : [{ text, mark }];
}

/** The words of paragraphs without their marks, one line each. */
export function textOf(paragraphs: readonly Runs[]): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
}
