import { useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionStep } from '#shared/revision/model.ts';
import { ButtonLink } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ActButton } from './act-button.tsx';
import { editAddress } from './edit-address.ts';
import { VOTE_PANEL } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { StepDialog } from './step-dialog.tsx';

/** Steps in the order of their buttons; voting has its own in the panel. */
const ORDER: readonly RevisionStep[] = [
  'submit',
  'openBallot',
  'closeBallot',
  'recordResult',
  'apply',
  'return',
  'amend',
  'withdraw',
];

/** The one next step of this person as the filled button, what else they may do as quiet ones. */
export function StepButtons() {
  const { record } = useRevision();
  const [open, setOpen] = useState<RevisionStep | null>(null);
  const { next, steps } = record;
  const others = ORDER.filter((step) => steps[step] === null && step !== next);
  if (next === null && others.length === 0 && !record.canEdit) return null;
  return (
    <div className={classNames('revision-steps', next === null && !record.canEdit && 'revision-steps-quiet')}>
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
      {record.canEdit && (
        <ButtonLink
          to={editAddress(record.id, undefined, null)}
          size={next === null ? 'md' : 'sm'}
          variant={next === null ? 'solid' : 'text'}
        >
          {revisionMessages.page.edit}
        </ButtonLink>
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
