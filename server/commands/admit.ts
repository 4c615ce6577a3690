import { err, ok } from '#shared/result.ts';
import { findStrategyByDocument } from '../db/strategies.ts';
import { readSessionCookie } from '../http/session-cookie.ts';
import type { Admit } from '../sync/admission.ts';
import type { AccountContext } from './account-context.ts';
import { resumeSession } from './resume-session.ts';
import { refusal } from './strategy-context.ts';

/** Who may open a socket, by session cookie and policy: readers read, and editors of the draft write. */
export function createAdmit(context: AccountContext): Admit {
  return async ({ documentId, headers, occasion }) => {
    const token = readSessionCookie(headers.cookie ?? '');
    const viewer = await resumeSession(context, token, { prolong: occasion === 'connect' });
    if (viewer === null) return err('noSession');
    const row = await findStrategyByDocument(context.sql, viewer, documentId);
    if (row === null) return err('noDocument');
    const [role] = row.roles;
    if (role === undefined || refusal(viewer, 'readDraft', row) !== null) return err('noAccess');
    return ok({
      userId: viewer.id,
      name: viewer.name,
      roleLabel: role,
      canWrite: refusal(viewer, 'editDraft', row) === null,
      canReadPresence: true,
      canReadComments: refusal(viewer, 'readComments', row) === null,
      canWriteComments: refusal(viewer, 'writeComments', row) === null,
    });
  };
}
