import type { RoleName } from '#shared/access/roles.ts';
import type { DocumentId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findStrategyByDocument, type StrategyRow } from '../db/strategies.ts';
import { readSessionCookie } from '../http/session-cookie.ts';
import type { Viewer } from '../services/viewer.ts';
import type { AdmissionRefusal, Admit, Admitted } from '../sync/admission.ts';
import type { AccountContext } from './account-context.ts';
import { editingRefusal, enterFork, maySee } from './enter-revision.ts';
import { resumeSession } from './resume-session.ts';
import { refusal } from './strategy-context.ts';

/** Who may open a socket, by session cookie and policy: readers read, and editors of the document write. */
export function createAdmit(context: AccountContext): Admit {
  return async ({ documentId, headers, occasion }) => {
    const token = readSessionCookie(headers.cookie ?? '');
    const viewer = await resumeSession(context, token, { prolong: occasion === 'connect' });
    if (viewer === null) return err('noSession');
    const strategy = await findStrategyByDocument(context.sql, viewer, documentId);
    return strategy === null ? admitToFork(context, viewer, documentId) : admitToDraft(viewer, strategy);
  };
}

function admitToDraft(viewer: Viewer, row: StrategyRow): Result<Admitted, AdmissionRefusal> {
  const [role] = row.roles;
  if (role === undefined || refusal(viewer, 'readDraft', row) !== null) return err('noAccess');
  return ok({
    ...person(viewer, role),
    canWrite: refusal(viewer, 'editDraft', row) === null,
    canReadComments: refusal(viewer, 'readComments', row) === null,
    canWriteComments: refusal(viewer, 'writeComments', row) === null,
  });
}

/** To a fork by the strategy's roles and the revision's state. Threads hang on the strategy, and go over its socket. */
async function admitToFork(
  { sql }: AccountContext,
  viewer: Viewer,
  documentId: DocumentId,
): Promise<Result<Admitted, AdmissionRefusal>> {
  const entered = await enterFork(sql, viewer, documentId);
  if (entered === null) return err('noDocument');
  const [role] = entered.strategy.roles;
  if (role === undefined || !maySee(viewer, entered)) return err('noAccess');
  return ok({
    ...person(viewer, role),
    canWrite: editingRefusal(viewer, entered) === null,
    canReadComments: false,
    canWriteComments: false,
  });
}

function person({ id, name }: Viewer, roleLabel: RoleName) {
  return { userId: id, name, roleLabel, canReadPresence: true };
}
