import * as Y from 'yjs';
import { applyEdits } from '#shared/diff/apply-edits.ts';
import type { Change } from '#shared/diff/change.ts';
import { contentOf } from '#shared/diff/content.ts';
import { diff } from '#shared/diff/diff.ts';
import { writeContent } from '#shared/diff/write-content.ts';
import { revisionMergeMessages } from '#shared/i18n/ja/revision-merge.ts';
import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { ChangeId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { togetherWith } from '#shared/revision/together.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import { appendUpdate, lockDocuments } from '../db/document-append.ts';
import { moveNotes } from '../db/revision-notes.ts';
import { countOpenRevisions, findBaseState, type RevisionRow, writeAuthors } from '../db/revisions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, type HeldRevision, WHILE_EDITABLE } from './change-revision.ts';
import { forkDraft, loadDraft, type StoredDraft } from './fork-draft.ts';
import { mergeDocuments } from './merge-documents.ts';
import { publishRevision, type RevisionContext } from './revision-context.ts';
import { shortened } from './revision-origin.ts';

interface Made {
  readonly id: RevisionId;
  readonly forkId: RevisionRow['forkId'];
}

/**
 * Moves changes, with those that they cannot be without, into a draft revision of their own on the same base; here
 * they are taken back by forward edits. What is said of them goes along. All of a revision's changes stay together.
 */
export async function splitOff(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  chosen: readonly ChangeId[],
): Promise<Result<RevisionId, RevisionRefusal>> {
  const split: { made: (Made & Pick<RevisionRow, 'documentId'>) | null; from: RevisionRow['forkId'] | null } =
    {
      made: null,
      from: null,
    };
  const done = await changeRevision(context, viewer, id, WHILE_EDITABLE, async (sql, held) => {
    const { revision } = held;
    if ((await countOpenRevisions(sql, revision.documentId)) >= REVISION_LIMITS.openPerStrategy) {
      return err({ code: 'tooMany' });
    }
    await lockDocuments(sql, [revision.forkId]);
    const [base, fork] = [await loadBase(sql, revision), await loadDraft(sql, revision.forkId)];
    const before = contentOf(base.doc);
    const changes = diff(before, contentOf(fork.doc));
    const taken = togetherWith(changes, new Set(chosen));
    if (taken.length === 0 || taken.length === changes.length) return err({ code: 'unknownChange' });
    const made = await forkWith(sql, context, held, base, taken);
    const rest = applyEdits(before, editsOf(changes.filter((change) => !taken.includes(change))));
    const { bytes, clientId, doc } = mergeDocuments(fork.doc, new Y.Doc(), rest);
    const userId = held.person.id;
    await appendUpdate(sql, revision.forkId, { bytes, userId }, [{ clientId, userId }]);
    await moveNotes(
      sql,
      id,
      made.id,
      taken.map((change) => change.id),
    );
    for (const used of [base.doc, fork.doc, doc]) used.destroy();
    Object.assign(split, { made: { ...made, documentId: revision.documentId }, from: revision.forkId });
    return ok({});
  });
  if (!done.ok) return done;
  if (split.made === null || split.from === null) throw new Error('what was split off has no revision');
  publishRevision(context, split.made);
  await context.refresh(split.from);
  return ok(split.made.id);
}

/** The base as a document to fork: what it brings beyond the draft is taken back when the fork is applied. */
async function loadBase(sql: Transaction, { id, forkId, baseSeq }: RevisionRow): Promise<StoredDraft> {
  const { bytes } = await findBaseState(sql, id);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, bytes);
  const { schemaVersion, bindings } = await loadDraft(sql, forkId);
  return { doc, head: baseSeq, schemaVersion, bindings };
}

async function forkWith(
  sql: Transaction,
  { newId }: RevisionContext,
  { revision, strategy, organisationId, person, at }: HeldRevision,
  base: StoredDraft,
  taken: readonly Change[],
): Promise<Made> {
  const content = applyEdits(contentOf(base.doc), editsOf(taken));
  const title = shortened(revisionRecordMessages.title.split(revision.title), REVISION_LIMITS.title);
  const made = await forkDraft(sql, strategy, base, {
    id: newId(),
    organisationId,
    title,
    origin: { from: 'split', revisionId: revision.id },
    by: person,
    at,
    edit: (doc) => writeContent(doc, 'split', content),
  });
  const authors = new Set([person.id, ...revision.authors.map((author) => author.id)]);
  await writeAuthors(sql, { id: made.id, organisationId }, [...authors]);
  await appendAudit(sql, [
    {
      organisationId,
      documentId: revision.documentId,
      at,
      userId: person.id,
      role: person.role,
      action: 'revisionOpened',
      revisionId: made.id,
      detail: { subject: title, reason: revisionMergeMessages.splitOff(taken.length, title) },
    },
  ]);
  return made;
}

function editsOf(changes: readonly Change[]) {
  return changes.flatMap(({ edits }) => edits);
}
