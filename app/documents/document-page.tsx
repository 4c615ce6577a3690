import { createElement, type ReactNode } from 'react';
import type {
  CommitteeDocument,
  DocumentBlock,
  DocumentSection,
  TableOfContents,
} from '#shared/documents/model.ts';
import type { Imprint, Paper } from '#shared/documents/printed.ts';
import { ListBlock } from './document-list.tsx';
import { TableBlock } from './document-table.tsx';
import { RunsView } from './runs-view.tsx';
import './document-page.css';

interface DocumentPageProps {
  readonly document: CommitteeDocument;
  /** Level of the title's heading: 1 on a page of its own, more where it stands in another page. */
  readonly level?: 1 | 2 | 3;
  /** What it is printed on; A4 across unless said. */
  readonly paper?: Paper;
  /** What identifies it; none where it is not a paper on the table. */
  readonly imprint?: Pick<Imprint, 'documentNumber' | 'footer' | 'hasPageNumbers'>;
}

const ACROSS: Paper = { size: 'A4', orientation: 'landscape' };

/** A committee's document as it is read on the screen and printed: sheets, tables with their head on every one. */
export function DocumentPage({ document, level = 1, paper = ACROSS, imprint }: DocumentPageProps) {
  const { title, cover = [], contents, sections } = document;
  const number = imprint?.documentNumber ?? '';
  const footer = imprint?.footer ?? '';
  return (
    <article className={`document ${sheetClass(paper, imprint?.hasPageNumbers ?? false)}`}>
      <header className={contents === null ? 'document-head' : 'document-head document-cover'}>
        {number !== '' && <p className="document-number">{number}</p>}
        <Heading level={level} className="document-title">
          {title}
        </Heading>
        {cover.length > 0 && (
          <div className="document-cover-lines">
            {numbered(cover).map(([line, words]) => (
              <p key={line}>{words}</p>
            ))}
          </div>
        )}
        {contents !== null && <Contents contents={contents} level={level + 1} />}
      </header>
      {sheetsOf(sections).map(({ startsPage, sections: own }) => (
        <div key={own[0]?.id} className={startsPage ? 'document-sheet' : 'document-part'}>
          {own.map((section) => (
            <Section key={section.id} section={section} level={level} />
          ))}
        </div>
      ))}
      {footer !== '' && <footer className="document-foot">{footer}</footer>}
    </article>
  );
}

/** Of the style sheet's named pages: document-a4-portrait, document-a3-landscape-numbered. */
function sheetClass({ size, orientation }: Paper, isNumbered: boolean): string {
  return `document-${orientation} document-${size.toLowerCase()}-${orientation}${isNumbered ? '-numbered' : ''}`;
}

interface Sheet {
  readonly startsPage: boolean;
  readonly sections: readonly DocumentSection[];
}

/** A section that begins a page, with those that go on after it. */
function sheetsOf(sections: readonly DocumentSection[]): readonly Sheet[] {
  const sheets: { readonly startsPage: boolean; readonly sections: DocumentSection[] }[] = [];
  for (const section of sections) {
    const last = sheets.at(-1);
    if (last === undefined || section.startsPage)
      sheets.push({ startsPage: section.startsPage, sections: [section] });
    else last.sections.push(section);
  }
  return sheets;
}

/** What has no identity but its place. */
function numbered<T>(items: readonly T[]): readonly (readonly [number, T])[] {
  return items.map((item, index) => [index, item]);
}

function Contents({ contents, level }: { readonly contents: TableOfContents; readonly level: number }) {
  const { heading, columns, entries } = contents;
  // Where only sheets can tell the page, the page has no such column.
  const hasPages = entries.every(({ page }) => page !== null);
  return (
    <nav className="document-contents" aria-label={heading}>
      <Heading level={level}>{heading}</Heading>
      <table>
        <thead>
          <tr>
            {(hasPages ? columns : columns.slice(0, 1)).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sectionId, title, depth = 0, page }) => (
            <tr key={sectionId}>
              <td style={{ paddingInlineStart: `${0.75 + depth}em` }}>
                <a href={`#${sectionId}`}>{title}</a>
              </td>
              {hasPages && <td className="figures">{page}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

function Section({ section, level }: { readonly section: DocumentSection; readonly level: number }) {
  const { id, blocks } = section;
  return (
    <section id={id} className="document-section">
      {numbered(blocks).map(([index, block]) => (
        <Block key={index} block={block} level={level} />
      ))}
    </section>
  );
}

function Block({ block, level }: { readonly block: DocumentBlock; readonly level: number }) {
  switch (block.type) {
    case 'heading':
      return (
        <Heading
          level={level + block.level}
          className={block.level === 1 ? 'document-heading' : `document-heading-${block.level}`}
        >
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return <Paragraph style={block.style} runs={block.runs} />;
    case 'list':
      return <ListBlock isOrdered={block.isOrdered} items={block.items} />;
    case 'note':
      return (
        <p className="document-note">
          ※<RunsView runs={block.runs} />
        </p>
      );
    case 'table':
      return <TableBlock table={block.table} />;
  }
}

type ParagraphBlock = Extract<DocumentBlock, { readonly type: 'paragraph' }>;

function Paragraph({ style, runs }: Pick<ParagraphBlock, 'style' | 'runs'>) {
  const paragraph = (
    <p className={style === 'lead' || style === 'caption' ? `document-${style}` : undefined}>
      <RunsView runs={runs} />
    </p>
  );
  return style === 'quote' ? <blockquote className="document-quote">{paragraph}</blockquote> : paragraph;
}

/** HTML knows six levels; what lies deeper is of the sixth. */
function Heading(props: {
  readonly level: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { level, className, children } = props;
  return createElement(`h${Math.min(level, 6)}`, { className }, children);
}
