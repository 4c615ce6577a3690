import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { MissingEntries } from './missing-list.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.submit;

/** Before submitting: what is still missing, or that it goes to everybody now. */
export function SubmitDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const needed = record.missing.filter(({ isReminder }) => !isReminder);
  const submit = async () => {
    const answer = await act({ do: 'submit' });
    // What is missing stands here; anything else is said above the page.
    if (answer.ok || answer.refusal.code !== 'incomplete') onClose();
  };
  const isReady = needed.length === 0;
  return (
    <Dialog
      open
      title={isReady ? text.title(revisionMessages.name(record)) : text.notYet}
      onClose={onClose}
      actions={
        isReady ? (
          <>
            <ActButton variant="solid" onClick={() => void submit()}>
              {revisionMessages.step('submit', record)}
            </ActButton>
            <Button onClick={onClose}>{text.cancel}</Button>
          </>
        ) : (
          <Button onClick={onClose}>{text.close}</Button>
        )
      }
    >
      <p>{isReady ? text.lead : revisionMessages.missing.lead(needed.length)}</p>
      {record.missing.length > 0 && <MissingEntries onLead={onClose} />}
    </Dialog>
  );
}
