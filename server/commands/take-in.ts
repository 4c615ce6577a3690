import * as Y from 'yjs';
import type { StrategyContent } from '#shared/diff/content.ts';
import { sameContent } from '#shared/diff/edits.ts';
import { takeDraftIn } from '#shared/diff/take-in.ts';
import { writeContent } from '#shared/diff/write-content.ts';
import type { DocumentId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { writeBase } from '../db/revisions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, WHILE_EDITABLE } from './change-revision.ts';
import type { StoredDraft } from './fork-draft.ts';
import { appendMerged, holdMerge } from './hold-merge.ts';
import { mergeDocuments } from './merge-documents.ts';
import type { RevisionContext } from './revision-context.ts';

/**
 * Gives the fork what the draft has by now. What both changed stays as in the fork and in question, unless it was
 * decided. The base is then the draft as it is now, but as before in the places that are still in question, so that
 * what leads from it to the fork is the proposal and nothing of the draft's own changes; its vector and seq are the
 * draft's. Refused while there are open conflicts of which that cannot be said (two moves that close a circle).
 */
export async function takeIn(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<void, RevisionRefusal>> {
  const written: { forkId: DocumentId | null } = { forkId: null };
  const taken = await changeRevision(context, viewer, id, WHILE_EDITABLE, async (sql, held) => {
    const { revision } = held;
    const merge = await holdMerge(sql, revision);
    if (!merge.ok) return merge;
    const { base, draft, fork } = merge.value;
    if (draft.head === revision.baseSeq) return ok({});
    const sides = { base, draft: draft.content, proposed: fork.content };
    const result = takeDraftIn(sides, merge.value.merge.resolutions);
    if (result.lost.length > 0) return err({ code: 'openConflicts', count: result.lost.length });
    const merged = mergeDocuments(fork.doc, draft.doc, result.proposed);
    await appendMerged(sql, held, revision.forkId, merged, draft);
    await writeBase(sql, id, {
      bytes: stateOf(draft, result.base),
      vector: Y.encodeStateVector(draft.doc),
      seq: draft.head,
    });
    for (const { doc } of [draft, fork, merged]) doc.destroy();
    written.forkId = revision.forkId;
    return ok({ audit: { action: 'revisionTakenIn' } });
  });
  if (taken.ok && written.forkId !== null) await context.refresh(written.forkId);
  return taken;
}

function stateOf(
  draft: StoredDraft & { readonly content: StrategyContent },
  base: StrategyContent,
): Uint8Array {
  if (sameContent(draft.content, base)) return Y.encodeStateAsUpdateV2(draft.doc);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc));
  writeContent(doc, 'base', base);
  const bytes = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return bytes;
}
