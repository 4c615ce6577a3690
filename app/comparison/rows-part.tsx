import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type ComparisonRow, MOST_ROWS } from '#shared/comparison/model.ts';
import { addRow, cleanRows } from '#shared/comparison/rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { Button } from '../ui/button.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { DragProvider } from './card-drag.tsx';
import { ComparisonRowView } from './comparison-row.tsx';
import { useDesk } from './desk.tsx';
import { ProposeRows } from './propose-rows-button.tsx';
import { UnplacedGoals } from './unplaced-goals.tsx';
import { useRowSteps } from './use-row-steps.ts';

const text = comparisonEditorMessages;

/** 表の並び: the rows of the printed table. */
export function RowsPart() {
  const { sides, session, open, canArrange, arrange } = useDesk();
  const notify = useNotify();
  const room = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => cleanRows(session.shown.rows, sides), [session.shown.rows, sides]);
  const steps = useRowSteps(rows, room);
  const mayChange = open.whyNot === null;
  if (rows.length === 0) return <NoRows />;
  const add = () => {
    if (rows.length >= MOST_ROWS) notify({ text: text.rows.full });
    else arrange((before) => addRow(before, before.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || !canArrange || !(event.target instanceof Element)) return;
    event.preventDefault();
    steps.moveAt(event.target, by);
  };
  const isAlone = session.shown.frameworkId === null && session.shown.currentId === null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the controls in it
    <div ref={room} onKeyDown={onKeyDown}>
      {isAlone && <NothingBeside mayChange={mayChange} />}
      {mayChange && <p className="comparison-help">{text.rows.help}</p>}
      <DragProvider steps={steps}>
        <ol aria-label={text.rows.label} className="comparison-rows">
          {rows.map((row, index) => (
            <ComparisonRowView
              key={row.id}
              row={row}
              previous={rows[index - 1] ?? null}
              number={index + 1}
              steps={steps}
            />
          ))}
        </ol>
      </DragProvider>
      {mayChange && (
        <div className="comparison-tools">
          <Button size="sm" aria-disabled={!canArrange || undefined} onClick={() => canArrange && add()}>
            {text.rows.add}
          </Button>
          <ProposeRows rows={rows} />
        </div>
      )}
      <UnplacedGoals rows={rows} />
    </div>
  );
}

const NONE: readonly ComparisonRow[] = [];

/** What the table is for, and the first step: to choose what to put beside. */
function NothingBeside({ mayChange }: { readonly mayChange: boolean }) {
  const { empty } = text;
  return (
    <div className="comparison-empty phrases">
      <h2 className="comparison-heading">{empty.title}</h2>
      <p>{empty.body}</p>
      <p>{mayChange ? empty.first : empty.reader}</p>
    </div>
  );
}

/** The first step of a table without rows. */
function NoRows() {
  const { open, session, canArrange, arrange } = useDesk();
  const mayChange = open.whyNot === null;
  const { frameworkId, currentId } = session.shown;
  const { empty } = text;
  return (
    <>
      {frameworkId === null && currentId === null && <NothingBeside mayChange={mayChange} />}
      <div className="comparison-empty phrases">
        <h2 className="comparison-heading">{empty.rowsTitle}</h2>
        <p>{mayChange ? empty.rows : empty.rowsReader}</p>
        {mayChange && (
          <p className="mt-4 flex flex-wrap gap-3">
            <ProposeRows rows={NONE} />
            <Button
              size="sm"
              onClick={() => canArrange && arrange((before) => addRow(before, before.length))}
            >
              {text.rows.addFirst}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
