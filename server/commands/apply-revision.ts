import { diff } from '#shared/diff/diff.ts';
import { revisionMergeMessages } from '#shared/i18n/ja/revision-merge.ts';
import type { DocumentId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { appendAudit } from '../db/audit-log.ts';
import { findBallots } from '../db/ballots.ts';
import type { Transaction } from '../db/database.ts';
import { insertVersion } from '../db/versions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { appliedChanges } from './applied-changes.ts';
import { changeRevision, conditionOf, type HeldRevision } from './change-revision.ts';
import { appendMerged, type HeldMerge, holdMerge } from './hold-merge.ts';
import { type MergedDocument, mergeDocuments } from './merge-documents.ts';
import type { RevisionContext } from './revision-context.ts';
import { readStanding, type Standing } from './revision-standing.ts';

/**
 * 反映: the draft, the revision's state, a version and the audit log in one transaction. Where conflicts are undecided
 * nothing but the state changes (要調整), and the refusal says how many.
 */
export async function applyRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<void, RevisionRefusal>> {
  const outcome: { open: number; documentId: DocumentId | null } = { open: 0, documentId: null };
  const applied = await changeRevision(context, viewer, id, conditionOf('apply'), async (sql, held) => {
    const merge = await holdMerge(sql, held.revision);
    if (!merge.ok) return merge;
    const standing = await readStanding(sql, held.revision, diff(merge.value.base, merge.value.fork.content));
    if (!(await isApproved(sql, id, standing))) return err({ code: 'changedMeanwhile' });
    outcome.open = merge.value.merge.open.length;
    if (outcome.open > 0) {
      const reason = revisionMergeMessages.openConflicts(outcome.open);
      return ok({
        change: { state: 'conflicted' },
        audit: { action: 'revisionNotApplied', detail: { reason } },
      });
    }
    outcome.documentId = held.revision.documentId;
    await write(sql, held, merge.value, standing);
    return ok({ change: { state: 'applied' }, audit: { action: 'revisionApplied' } });
  });
  if (!applied.ok) return applied;
  const { open, documentId } = outcome;
  if (open > 0) return err({ code: 'openConflicts', count: open });
  if (documentId === null) throw new Error('what was applied has no document');
  context.events.publish({ documentId, event: { type: 'versions' } });
  await context.refresh(documentId);
  return ok(undefined);
}

/** What stands there is what was approved, word for word. */
async function isApproved(sql: Transaction, id: RevisionId, { hash }: Standing): Promise<boolean> {
  const last = (await findBallots(sql, [id])).get(id)?.at(-1);
  return last?.result?.outcome === 'approved' && last.hash === hash;
}

async function write(
  sql: Transaction,
  held: HeldRevision,
  { draft, fork, merge }: HeldMerge,
  { changes, notes }: Standing,
): Promise<void> {
  const merged = mergeDocuments(draft.doc, fork.doc, merge.expected);
  const seq = await appendMerged(sql, held, held.revision.documentId, merged, fork);
  await freeze(sql, held, merged, seq);
  await appendAudit(sql, appliedChanges(held, changes, notes));
  for (const { doc } of [draft, fork, merged]) doc.destroy();
}

async function freeze(
  sql: Transaction,
  { revision, strategy, organisationId, person, at }: HeldRevision,
  { doc }: MergedDocument,
  seq: number,
): Promise<void> {
  if (revision.number === null) throw new Error('what was approved has no number');
  const { documentId, slug, stage } = strategy;
  await insertVersion(sql, {
    organisationId,
    strategy: { documentId, slug, stage },
    doc,
    seq,
    name: revisionMergeMessages.appliedVersion(revision.number),
    kind: 'working',
    note: revision.title,
    revisionId: revision.id,
    by: person,
    at,
  });
}
