import Lock from 'lucide-react/icons/lock';
import type { RefusalCode } from '#shared/access/policy.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useCanEdit, useReady, useStrategy } from '../collab/workspace-context.tsx';

const text = workspaceMessages.readOnly;

/** Says why nothing can be edited here, since when, and who can change that. */
export function ReadOnlyBand() {
  const { whyNot, stageSince } = useStrategy();
  const canEdit = useCanEdit();
  const ready = useReady();
  if (canEdit || (whyNot === null && !ready)) return null;
  return (
    <section aria-label={text.label} className="read-only-band">
      <Lock aria-hidden className="size-4 shrink-0 text-quiet" />
      <p>
        {whyNot === null ? text.changed : accessMessages.whyNot[whyNot]}
        {whyNot !== null && followsStage(whyNot) && text.since(formatDateTime(new Date(stageSince)))}
        {whyNot !== null && ` ${accessMessages.whoCan[whyNot]}`}
      </p>
    </section>
  );
}

function followsStage(code: RefusalCode): boolean {
  return code === 'stageAdopted' || code === 'stageDeliberation';
}
