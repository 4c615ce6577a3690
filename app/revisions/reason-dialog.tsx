import { useId, useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.reason;

interface ReasonDialogProps {
  readonly step: 'return' | 'amend';
  readonly onClose: () => void;
}

/** 差戻し, or back for another round; its authors read the reason. */
export function ReasonDialog({ step, onClose }: ReasonDialogProps) {
  const { record, act } = useRevision();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const name = revisionMessages.name(record);
  const send = async () => {
    if (reason.trim() === '') return setMissing(true);
    const answer = await act({ do: step, reason: reason.trim() });
    // What was typed stays until the server has it.
    if (answer.ok || answer.refusal.code !== 'unreachable') onClose();
  };
  return (
    <Dialog
      open
      title={step === 'return' ? text.returnTitle(name) : text.amendTitle(name)}
      onClose={onClose}
      actions={
        <>
          <ActButton variant="solid" onClick={() => void send()}>
            {revisionMessages.step(step, record)}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{step === 'return' ? text.returnLead : text.amendLead(record.round + 1)}</p>
      <label htmlFor={id} className="revision-label mt-4">
        {text.reason}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={REVISION_LIMITS.reason}
        className="revision-input"
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setReason(target.value);
          setMissing(false);
        }}
      />
      {isMissing && (
        <p id={`${id}-error`} role="alert" className="revision-problem">
          ＊{text.blank}
        </p>
      )}
    </Dialog>
  );
}
