import { useState } from 'react';
import type { ComparisonRow } from '#shared/comparison/model.ts';
import { proposeRows } from '#shared/comparison/propose-rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { areSameRows, rowsNotIn } from './changed-rows.ts';
import { useDesk } from './desk.tsx';
import { useSay } from './said.tsx';

const text = comparisonEditorMessages.propose;

/** Makes rows from alignment and lineage; asks before it replaces some. */
export function ProposeRows({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const { sides, canArrange, arrange } = useDesk();
  const say = useSay();
  const [proposed, setProposed] = useState<readonly ComparisonRow[] | null>(null);
  const replace = (by: readonly ComparisonRow[]) => {
    arrange(() => by);
    say(text.done(by.length));
  };
  const begin = () => {
    const proposal = proposeRows(sides);
    if (rows.length === 0) replace(proposal);
    else setProposed(proposal);
  };
  return (
    <>
      <Button
        size="sm"
        variant={rows.length === 0 ? 'solid' : 'outline'}
        aria-disabled={!canArrange || undefined}
        onClick={() => canArrange && begin()}
      >
        {rows.length === 0 ? text.first : text.button}
      </Button>
      {proposed !== null && (
        <Question rows={rows} proposed={proposed} onConfirm={replace} onClose={() => setProposed(null)} />
      )}
    </>
  );
}

interface QuestionProps {
  readonly rows: readonly ComparisonRow[];
  readonly proposed: readonly ComparisonRow[];
  readonly onConfirm: (rows: readonly ComparisonRow[]) => void;
  readonly onClose: () => void;
}

function Question({ rows, proposed, onConfirm, onClose }: QuestionProps) {
  const isSame = areSameRows(rows, proposed);
  const goes = rowsNotIn(rows, proposed).map(comparisonEditorMessages.rows.name);
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        isSame ? (
          <Button onClick={onClose}>{text.close}</Button>
        ) : (
          <>
            <Button
              variant="solid"
              onClick={() => {
                onClose();
                onConfirm(proposed);
              }}
            >
              {text.confirm}
            </Button>
            <Button onClick={onClose}>{text.keep}</Button>
          </>
        )
      }
    >
      <p>{isSame ? text.same : text.body(rows.length, proposed.length)}</p>
      {goes.length > 0 && <p className="mt-2">{text.goes(goes.join('、'))}</p>}
    </Dialog>
  );
}
