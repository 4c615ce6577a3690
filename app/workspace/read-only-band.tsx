import { useLocation } from '@remix-run/react';
import Lock from 'lucide-react/icons/lock';
import type { RefusalCode } from '#shared/access/policy.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useCanEdit, useReady, useStrategy } from '../collab/workspace-context.tsx';
import { useBeginRevision } from '../revisions/opening-provider.tsx';
import { Button } from '../ui/button.tsx';

const text = workspaceMessages.readOnly;

/** Says why nothing can be edited here, since when, and who can change that; who may proposes a change instead. */
export function ReadOnlyBand() {
  const { whyNot, stageSince } = useStrategy();
  const canEdit = useCanEdit();
  const ready = useReady();
  const begin = useBeginRevision();
  const inTable = useLocation().pathname.endsWith('/indicators');
  if (canEdit || (whyNot === null && !ready)) return null;
  return (
    <section aria-label={text.label} className="read-only-band">
      <Lock aria-hidden className="size-4 shrink-0 text-quiet" />
      <p>
        {whyNot === null ? text.changed : accessMessages.whyNot[whyNot]}
        {whyNot !== null && followsStage(whyNot) && text.since(formatDateTime(new Date(stageSince)))}
        {whyNot !== null && ` ${accessMessages.whoCan[whyNot]}`}
      </p>
      {begin !== null && (
        <Button
          size="xs"
          className="ml-auto shrink-0"
          onClick={() =>
            begin({ origin: { from: 'strategy' }, title: '', view: inTable ? 'indicators' : 'text' })
          }
        >
          {forkMessages.opening.button}
        </Button>
      )}
    </section>
  );
}

function followsStage(code: RefusalCode): boolean {
  return code === 'stageAdopted' || code === 'stageDeliberation';
}
