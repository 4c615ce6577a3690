import { can } from '#shared/access/policy.ts';
import { userId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';

/** True if this person may make a revision of the strategy. */
export function useMayOpen(): boolean {
  const { roles, kind, stage, directEditing } = useStrategy();
  // It depends on roles alone, not on who has them.
  const actor = { userId: userId(''), isAdministrator: false, roles };
  return can(actor, 'openRevision', { kind, stage, directEditing, meetingOpen: false });
}
