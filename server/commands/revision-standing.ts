import { categorised } from '#shared/diff/category.ts';
import type { Change, ChangeNotes } from '#shared/diff/change.ts';
import { missingNeeds } from '#shared/diff/needs.ts';
import { revisionHash } from '#shared/revision/hash.ts';
import type { Sql, Transaction } from '../db/database.ts';
import { findNotes } from '../db/revision-notes.ts';
import type { RevisionRow } from '../db/revisions.ts';
import type { MissingPart } from '../services/revisions.ts';

/** What a revision says at one moment: what is submitted, voted on and applied. */
export interface Standing {
  /** In document order, with the category as corrected. */
  readonly changes: readonly Change[];
  /** Of these changes. */
  readonly notes: ChangeNotes;
  /** A vote binds to it. */
  readonly hash: string;
}

/** The changes with what people say of them now. */
export async function readStanding(
  sql: Sql | Transaction,
  row: Pick<RevisionRow, 'id'>,
  changes: readonly Change[],
): Promise<Standing> {
  return standingOf(changes, await findNotes(sql, row.id));
}

function standingOf(proposed: readonly Change[], all: ChangeNotes): Standing {
  const changes = proposed.map((change) => categorised(change, all[change.id]));
  const notes = Object.fromEntries(
    changes.flatMap(({ id }) => {
      const note = all[id];
      return note === undefined ? [] : [[id, note]];
    }),
  );
  return { changes, notes, hash: revisionHash(changes, notes) };
}

/** What is missing before it can be submitted, reminders included. */
export function missingParts(title: string, { changes, notes }: Standing): readonly MissingPart[] {
  const whole: MissingPart[] = [];
  if (title === '') whole.push({ change: null, need: 'title', isReminder: false });
  if (changes.length === 0) whole.push({ change: null, need: 'anyChange', isReminder: false });
  const ofChanges = changes.flatMap((change) =>
    missingNeeds(change, notes[change.id]).map(
      (need): MissingPart => ({ change: change.id, need, isReminder: need === 'page' }),
    ),
  );
  return [...whole, ...ofChanges];
}

/** True if nothing is missing but what is only reminded of. */
export function canSubmit(missing: readonly MissingPart[]): boolean {
  return missing.every(({ isReminder }) => isReminder);
}
