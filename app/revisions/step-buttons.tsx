import { useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionStep } from '#shared/revision/model.ts';
import { ActButton } from './act-button.tsx';
import { VOTE_PANEL } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { StepDialog } from './step-dialog.tsx';

/** Steps in the order of their buttons; voting has its own in the panel. */
const ORDER: readonly RevisionStep[] = [
  'submit',
  'openBallot',
  'closeBallot',
  'recordResult',
  'return',
  'amend',
  'withdraw',
];

/** The one next step of this person as the filled button, what else they may do as quiet ones. */
export function StepButtons() {
  const { record } = useRevision();
  const [open, setOpen] = useState<RevisionStep | null>(null);
  const { steps } = record;
  const next = record.next === 'apply' ? null : record.next;
  const others = ORDER.filter((step) => steps[step] === null && step !== next);
  if (next === null && others.length === 0) return null;
  return (
    <div className="revision-steps">
      {next === 'vote' ? (
        <ActButton variant="solid" onClick={toVote}>
          {revisionMessages.step('vote', record)}
        </ActButton>
      ) : (
        next !== null && (
          <ActButton variant="solid" onClick={() => setOpen(next)}>
            {revisionMessages.step(next, record)}
          </ActButton>
        )
      )}
      {others.map((step) => (
        <ActButton key={step} size="sm" variant="text" onClick={() => setOpen(step)}>
          {revisionMessages.step(step, record)}
        </ActButton>
      ))}
      {open !== null && <StepDialog step={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function toVote(): void {
  const panel = document.getElementById(VOTE_PANEL);
  panel?.scrollIntoView({ block: 'nearest' });
  panel?.querySelector('button')?.focus();
}
