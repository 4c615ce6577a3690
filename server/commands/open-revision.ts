import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ActingPerson, REVISION_LIMITS, type RevisionOrigin } from '#shared/revision/model.ts';
import { storable } from '../activity/kept-text.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import { countOpenRevisions } from '../db/revisions.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { forkDraft, loadDraft } from './fork-draft.ts';
import { publishRevision, type RevisionContext } from './revision-context.ts';
import { editOfOrigin, titleOfOrigin } from './revision-origin.ts';
import { refusal, roleFor } from './strategy-context.ts';

interface Opening {
  readonly title: string;
  readonly origin: RevisionOrigin;
}

/** Forks the draft, in whatever stage it is; from a version, the fork leads back to it; `title` '' gets one from what the revision is opened from. */
export async function openRevision(
  context: RevisionContext,
  viewer: Viewer,
  slug: string,
  given: Opening,
): Promise<Result<RevisionId, RevisionRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const strategy = entered.value;
  const role = roleFor(viewer, 'openRevision', strategy);
  if (role === null) {
    return err({ code: 'refused', reason: refusal(viewer, 'openRevision', strategy) ?? 'roleMayNot' });
  }
  const title = storable(given.title.trim());
  if (title.length > REVISION_LIMITS.title) return err({ code: 'tooLong', field: 'title' });
  const by: ActingPerson = { id: viewer.id, name: viewer.name, role };
  const opened = await context.sql.begin((sql) =>
    open(sql, context, viewer, strategy, { ...given, title }, by),
  );
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const result = opened as Awaited<ReturnType<typeof open>>;
  if (!result.ok) return result;
  publishRevision(context, { ...result.value, documentId: strategy.documentId });
  return ok(result.value.id);
}

async function open(
  sql: Transaction,
  { newId, now }: RevisionContext,
  viewer: Viewer,
  strategy: StrategyRow,
  { title, origin }: Opening,
  by: ActingPerson,
): Promise<Result<Awaited<ReturnType<typeof forkDraft>>, RevisionRefusal>> {
  const { documentId } = strategy;
  const { organisationId } = viewer;
  if ((await countOpenRevisions(sql, documentId)) >= REVISION_LIMITS.openPerStrategy) {
    return err({ code: 'tooMany' });
  }
  const draft = await loadDraft(sql, documentId);
  const proposed = await titleOfOrigin(sql, viewer, strategy, draft.doc, origin);
  if (proposed === null) return err({ code: 'unknown' });
  const at = now();
  const edit = await editOfOrigin(sql, documentId, origin);
  const forking = {
    id: newId(),
    organisationId,
    title: title === '' ? proposed : title,
    origin,
    by,
    at,
    edit,
  };
  const made = await forkDraft(sql, strategy, draft, forking);
  draft.doc.destroy();
  await appendAudit(sql, [
    {
      organisationId,
      documentId,
      at,
      userId: by.id,
      role: by.role,
      action: 'revisionOpened',
      revisionId: made.id,
      detail: { subject: forking.title },
    },
  ]);
  return ok(made);
}
