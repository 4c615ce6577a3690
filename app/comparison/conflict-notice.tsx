import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { rowChanges } from './changed-rows.ts';
import { useDesk } from './desk.tsx';
import { keepMine, takeTheirs } from './editing-session.ts';

const text = comparisonEditorMessages.conflict;

/** Asks one who was too late whose rows to go on with; the others are one step back. */
export function ConflictNotice() {
  const { session, step } = useDesk();
  const { theirs, saved } = session;
  if (theirs === null) return null;
  const { changed, removed } = rowChanges(saved.rows, theirs.rows);
  const named = (numbers: readonly number[]) => numbers.map(comparisonEditorMessages.rows.name).join('、');
  const areOtherSides = theirs.frameworkId !== saved.frameworkId || theirs.currentId !== saved.currentId;
  return (
    <Notice tone="warning" title={text.title} live="alert" className="mt-3">
      <p>{text.body}</p>
      {changed.length > 0 && <p>{text.rows(named(changed))}</p>}
      {removed.length > 0 && <p>{text.removed(named(removed))}</p>}
      {areOtherSides && <p>{text.sides}</p>}
      <p className="mt-3 flex flex-wrap gap-3">
        <Button size="sm" variant="solid" onClick={() => step(takeTheirs)}>
          {text.theirs}
        </Button>
        <Button size="sm" onClick={() => step(keepMine)}>
          {text.mine}
        </Button>
      </p>
    </Notice>
  );
}
