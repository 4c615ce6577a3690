import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
} from 'docx';
import type { DocumentBlock, ListItem } from '#shared/documents/model.ts';
import { plain } from '#shared/documents/model.ts';
import { wordMessages } from '#shared/i18n/ja/word.ts';
import type { ItemNumbering, ListNumbering } from './lists.ts';
import { textRuns } from './runs.ts';
import type { OwnStyle } from './styles.ts';
import { documentTable } from './table.ts';

/** What the first paragraph of a section carries for it. */
export interface Opening {
  readonly bookmark: { readonly name: string; readonly number: number };
  readonly startsPage: boolean;
}

/** What blocks need to know of the document around them. */
export interface Surroundings {
  readonly lists: ListNumbering;
  /** In twips. */
  readonly textWidth: number;
}

/** A block as paragraphs and tables; the opening, where there is one, stands in its first paragraph. */
export function blockParts(
  block: DocumentBlock,
  { lists, textWidth }: Surroundings,
  opening: Opening | null,
): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [
        opened(opening, { heading: HeadingLevel[`HEADING_${block.level}`] }, textRuns(plain(block.text))),
      ];
    case 'paragraph':
      return [opened(opening, { style: PARAGRAPH_STYLES[block.style] }, textRuns(block.runs))];
    case 'note':
      return [
        opened(
          opening,
          { style: 'Note' satisfies OwnStyle },
          textRuns([...plain(wordMessages.noteSign), ...block.runs]),
        ),
      ];
    case 'list':
      return block.items.map((item, index) =>
        listItem(item, lists.get(block)?.[index], index === 0 ? opening : null),
      );
    case 'table':
      // Word joins tables that touch, and a file may not end with one.
      return [...openingParts(opening), documentTable(block.table, textWidth), gap()];
  }
}

const PARAGRAPH_STYLES = {
  plain: 'Plain',
  lead: 'Lead',
  quote: 'Quote',
  caption: 'Caption',
} as const satisfies Record<string, OwnStyle | 'Caption'>;

/** A paragraph without words that carries an opening, where nothing else can. */
export function openingParts(opening: Opening | null): Paragraph[] {
  return opening === null ? [] : [opened(opening, { style: 'Gap' satisfies OwnStyle }, [])];
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap' satisfies OwnStyle });
}

function listItem(item: ListItem, numbering: ItemNumbering | undefined, opening: Opening | null): Paragraph {
  const style = 'ListItem' satisfies OwnStyle;
  return opened(opening, { style, ...(numbering !== undefined && { numbering }) }, textRuns(item.runs));
}

function opened(
  opening: Opening | null,
  options: Omit<IParagraphOptions, 'children' | 'text'>,
  children: readonly ParagraphPart[],
): Paragraph {
  if (opening === null) return new Paragraph({ ...options, children });
  const { name, number } = opening.bookmark;
  return new Paragraph({
    ...options,
    ...(opening.startsPage && { pageBreakBefore: true }),
    children: [new NumberedBookmark(name, number, children)],
  });
}

/** A bookmark whose number is the document's: the library counts on from one file to the next. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphPart[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

type ParagraphPart = NonNullable<IParagraphOptions['children']>[number];
