import { createElement, type ReactNode } from 'react';
import type {
  CommitteeDocument,
  DocumentBlock,
  DocumentSection,
  TableOfContents,
} from '#shared/documents/model.ts';
import { ListBlock } from './document-list.tsx';
import { TableBlock } from './document-table.tsx';
import { RunsView } from './runs-view.tsx';
import './document-page.css';

interface DocumentPageProps {
  readonly document: CommitteeDocument;
  /** Level of the title's heading: 1 on a page of its own, more where it stands in another page. */
  readonly level?: 1 | 2 | 3;
}

/** A committee's document as it is read on the screen and printed: A4 across, tables with their head on every sheet. */
export function DocumentPage({ document, level = 1 }: DocumentPageProps) {
  const { title, cover = [], contents, sections } = document;
  return (
    <article className="document">
      <header className={contents === null ? 'document-head' : 'document-head document-cover'}>
        <Heading level={level}>{title}</Heading>
        {cover.length > 0 && (
          <div className="document-cover-lines">
            {cover.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {contents !== null && <Contents contents={contents} level={level + 1} />}
      </header>
      {sections.map((section) => (
        <Section key={section.id} section={section} level={level} />
      ))}
    </article>
  );
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
  const { id, startsPage, blocks } = section;
  return (
    <section id={id} className={startsPage ? 'document-section document-sheet' : 'document-section'}>
      {blocks.map((block, index) => (
        // A document is drawn as a whole: its blocks have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={index} block={block} level={level} />
      ))}
    </section>
  );
}

function Block({ block, level }: { readonly block: DocumentBlock; readonly level: number }) {
  switch (block.type) {
    case 'heading':
      return (
        <Heading level={level + block.level} className={block.level === 1 ? 'document-heading' : undefined}>
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return (
        <p className={block.style === 'lead' ? 'document-lead' : undefined}>
          <RunsView runs={block.runs} />
        </p>
      );
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

/** HTML knows six levels; what lies deeper is of the sixth. */
function Heading(props: {
  readonly level: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { level, className, children } = props;
  return createElement(`h${Math.min(level, 6)}`, { className }, children);
}
