import type { Conflict, Resolutions } from '#shared/diff/conflict.ts';
import { contentOf } from '#shared/diff/content.ts';
import { collisionsOf } from '#shared/revision/collisions.ts';
import { FINAL_STATES } from '#shared/revision/workflow.ts';
import type { Sql, Transaction } from '../db/database.ts';
import { findResolutions } from '../db/revision-resolutions.ts';
import { findRevisionsOf, type RevisionRow } from '../db/revisions.ts';
import type { Collision, MissingPart } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { decidedMerge } from './decided-merge.ts';
import { type EnteredRevision, enteredOf, maySee } from './enter-revision.ts';
import type { RevisionContent } from './revision-contents.ts';
import type { RevisionContext } from './revision-context.ts';

/** Where a revision and the draft as it is now cannot both stand. */
export interface RevisionConflicts {
  readonly conflicts: readonly Conflict[];
  /** Of these conflicts. */
  readonly resolutions: Resolutions;
  readonly open: readonly Conflict[];
}

/** The conflicts of a revision that is under way; of one that is decided for good there are none. */
export async function readConflicts(
  { documents }: Pick<RevisionContext, 'documents'>,
  sql: Sql | Transaction,
  row: RevisionRow,
  { base, fork }: Pick<RevisionContent, 'base' | 'fork'>,
): Promise<RevisionConflicts> {
  if (FINAL_STATES.includes(row.state)) return { conflicts: [], resolutions: {}, open: [] };
  const [draft, stored] = await Promise.all([
    documents.readDurable(row.documentId),
    findResolutions(sql, row.id),
  ]);
  return decidedMerge(base, contentOf(draft), fork, stored);
}

/** What has to be decided before a revision can be submitted. */
export function conflictParts({ open }: RevisionConflicts): readonly MissingPart[] {
  return open.length === 0 ? [] : [{ change: null, need: 'openConflict', isReminder: false }];
}

/** Changes of other revisions under way at the same places, of those that the viewer may see. */
export async function readCollisions(
  context: RevisionContext,
  viewer: Viewer,
  { strategy, revision }: EnteredRevision,
  { changes }: Pick<RevisionContent, 'changes'>,
): Promise<readonly Collision[]> {
  if (FINAL_STATES.includes(revision.state)) return [];
  const rows = await findRevisionsOf(context.sql, revision.documentId);
  const others = rows.filter(
    (row) =>
      row.id !== revision.id &&
      !FINAL_STATES.includes(row.state) &&
      maySee(viewer, enteredOf(viewer, strategy, row)),
  );
  const contents = await Promise.all(others.map((row) => context.contents.of(row)));
  return collisionsOf(
    changes,
    others.map(({ id, number, title }, index) => ({
      revision: { id, number, title },
      changes: contents[index]?.changes ?? [],
    })),
  );
}
