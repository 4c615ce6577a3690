import { useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ActButton } from './act-button.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.behind;

/** The draft went on since the revision was made; its authors take that in. */
export function BehindBand() {
  const { record, act } = useRevision();
  const [isAsking, setAsking] = useState(false);
  if (!record.isBehind || !record.canEdit) return null;
  return (
    <div className="revision-behind">
      <p>{text.band}</p>
      <ActButton size="sm" onClick={() => setAsking(true)}>
        {text.takeIn}
      </ActButton>
      {isAsking && (
        <ConfirmDialog
          title={text.title}
          words={{ confirm: text.takeIn, keep: text.cancel }}
          onConfirm={() => void act({ do: 'takeIn' })}
          onClose={() => setAsking(false)}
        >
          <p>{text.body}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
