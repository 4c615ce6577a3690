import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionStep } from '#shared/revision/model.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { BallotDialog } from './ballot-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useRevision } from './revision-context.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

interface StepDialogProps {
  readonly step: RevisionStep;
  readonly onClose: () => void;
}

/** What is asked before a step; nothing is done without it. */
export function StepDialog({ step, onClose }: StepDialogProps) {
  const { record, act } = useRevision();
  const text = revisionMessages.withdraw;
  switch (step) {
    case 'submit':
      return <SubmitDialog onClose={onClose} />;
    case 'withdraw':
      return (
        <ConfirmDialog
          title={text.title(revisionMessages.name(record))}
          words={{ confirm: revisionMessages.step('withdraw', record), keep: text.cancel }}
          onConfirm={() => void act({ do: 'withdraw' })}
          onClose={onClose}
        >
          <p>{text.body}</p>
        </ConfirmDialog>
      );
    case 'return':
    case 'amend':
      return <ReasonDialog step={step} onClose={onClose} />;
    case 'openBallot':
      return <BallotDialog onClose={onClose} />;
    case 'closeBallot':
      return <CloseDialog onClose={onClose} />;
    case 'recordResult':
      return <RecordDialog onClose={onClose} />;
    case 'apply':
      return <ApplyDialog onClose={onClose} />;
    case 'vote':
      return null;
  }
}
