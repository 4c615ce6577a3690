import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { changeTitle } from './change-title.ts';
import { useRevision } from './revision-context.tsx';
import { undecided } from './undecided.ts';

const text = revisionMessages.apply;

/** What will be in the draft afterwards; all of it, or nothing. */
export function ApplyDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const { changes, isBehind } = record;
  const open = undecided(record).length;
  const apply = async () => {
    const answer = await act({ do: 'apply' });
    if (answer.ok || answer.refusal.code !== 'unreachable') onClose();
  };
  return (
    <Dialog
      open
      title={text.title(revisionMessages.name(record))}
      onClose={onClose}
      actions={
        <>
          <ActButton variant="solid" onClick={() => void apply()}>
            {open > 0 ? text.toConflicted : revisionMessages.step('apply', record)}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      {open > 0 && <p className="revision-caution">{text.conflicts(open)}</p>}
      {open === 0 && <p>{text.lead(changes.length)}</p>}
      <ul className="revision-preview">
        {changes.map((change) => (
          <li key={change.id}>
            <span className="revision-category">{changeMessages.category[change.category]}</span>
            {changeTitle(change)}
          </li>
        ))}
      </ul>
      {open === 0 && <p className="mt-2">{[text.kept, isBehind ? text.behind : ''].join('')}</p>}
    </Dialog>
  );
}
