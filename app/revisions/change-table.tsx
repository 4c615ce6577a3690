import type { Change } from '#shared/diff/change.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { MarkedText } from './marked-text.tsx';
import { useChangeWords } from './use-change-words.ts';

const text = revisionMessages.changes;

/** 変更前 | 変更後, a row for each field that the change is about. */
export function ChangeTable({ change }: { readonly change: Change }) {
  const words = useChangeWords();
  const rows = changeRows(change, words);
  const isAdded = change.before === null && change.nodeId !== null;
  const isRemoved = change.after === null && change.nodeId !== null;
  return (
    <table className="revision-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{text.field}</span>
          </th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {isAdded ? (
              index === 0 && (
                <td data-label={text.before} rowSpan={rows.length} className="revision-absent">
                  {text.added}
                </td>
              )
            ) : (
              <Side row={row} side="before" isAlone={isRemoved} />
            )}
            {isRemoved ? (
              index === 0 && (
                <td data-label={text.after} rowSpan={rows.length} className="revision-absent">
                  {text.removed}
                </td>
              )
            ) : (
              <Side row={row} side="after" isAlone={isAdded} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly row: ChangeRow;
  readonly side: 'before' | 'after';
  /** The other side is not there at all: everything is new, or goes. */
  readonly isAlone: boolean;
}

function Side({ row, side, isAlone }: SideProps) {
  const own = row[side] ?? '';
  const other = row[side === 'before' ? 'after' : 'before'] ?? '';
  return (
    <td data-label={side === 'before' ? text.before : text.after}>
      {own === '' && <span className="text-quiet">{text.blank}</span>}
      {own !== '' && isAlone && (side === 'after' ? <ins>{own}</ins> : <del>{own}</del>)}
      {own !== '' && !isAlone && (
        <MarkedText
          before={side === 'before' ? own : other}
          after={side === 'before' ? other : own}
          side={side}
        />
      )}
    </td>
  );
}
