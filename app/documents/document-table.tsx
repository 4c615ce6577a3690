import { type DocumentTable, type TableCell, type TableRow, textOf } from '#shared/documents/model.ts';
import { RunsView } from './runs-view.tsx';

/** A table of a document, which scrolls by itself where the screen is narrower. */
export function TableBlock({ table }: { readonly table: DocumentTable }) {
  const { caption, widths, head, rows } = table;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it on a phone
    <section className="document-scroll" tabIndex={0} aria-label={caption}>
      <table className={`document-table ${widthClass(widths.length)}`.trim()}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {numbered(widths).map(([column, width]) => (
            <col key={column} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        {head.length > 0 && (
          <thead>
            {numbered(head).map(([line, cells]) => (
              <tr key={line}>
                {numbered(cells).map(([column, cell]) => (
                  <HeadCell key={column} cell={cell} />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {numbered(rows).map(([line, row]) => (
            <Row key={line} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How much room a table takes where the screen is narrower, by its columns. */
function widthClass(columns: number): string {
  if (columns <= 3) return 'document-table-narrow';
  if (columns === 4) return '';
  return columns <= 9 ? 'document-table-wide' : 'document-wide';
}

/** Rows and cells of a document have no identity but their place in it. */
function numbered<T>(items: readonly T[]): readonly (readonly [number, T])[] {
  return items.map((item, index) => [index, item]);
}

/** A head without words heads nothing to those who do not see the table. */
function HeadCell({ cell }: { readonly cell: TableCell }) {
  const { rowSpan, colSpan, paragraphs } = cell;
  if (textOf(paragraphs).trim() === '') return <td rowSpan={rowSpan} colSpan={colSpan} />;
  return (
    <th scope={colSpan > 1 ? 'colgroup' : 'col'} rowSpan={rowSpan} colSpan={colSpan}>
      <CellContent cell={cell} />
    </th>
  );
}

function Row({ row }: { readonly row: TableRow }) {
  return (
    <tr className={row.kind === 'row' ? undefined : `document-${row.kind}`}>
      {numbered(row.cells).map(([column, cell]) => (
        <BodyCell key={column} cell={cell} />
      ))}
    </tr>
  );
}

function BodyCell({ cell }: { readonly cell: TableCell }) {
  const { rowSpan, colSpan, isRowHeader } = cell;
  return isRowHeader ? (
    <th scope={rowSpan > 1 ? 'rowgroup' : 'row'} rowSpan={rowSpan} colSpan={colSpan}>
      <CellContent cell={cell} />
    </th>
  ) : (
    <td rowSpan={rowSpan} colSpan={colSpan}>
      <CellContent cell={cell} />
    </td>
  );
}

function CellContent({ cell: { paragraphs } }: { readonly cell: TableCell }) {
  return numbered(paragraphs).map(([line, runs]) => (
    <p key={line}>
      <RunsView runs={runs} />
    </p>
  ));
}
