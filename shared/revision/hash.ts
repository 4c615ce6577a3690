import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { categorised } from '../diff/category.ts';
import {
  BLANK_NOTE,
  type Change,
  type ChangeNote,
  type ChangeNotes,
  type ContentEdit,
} from '../diff/change.ts';
import { canonicalJson } from '../versions/canonical-json.ts';

/** Version of what is hashed and how; another one makes every vote that is open stale. */
const ALGORITHM = 1;

/**
 * What a vote binds to: SHA-256, hexadecimal, of the changes from base to proposal with the categories, digital marks
 * and reasons that people gave. The same on every machine and for the same content, whatever else the strategy says:
 * printed numbers, paths and the sequence of the changes do not count. Needs no secure context.
 */
export function revisionHash(changes: readonly Change[], notes: ChangeNotes): string {
  const parts = changes.map((change) => decidedForm(change, notes[change.id])).sort();
  const text = JSON.stringify({ algorithm: ALGORITHM, changes: parts });
  return toHexString(digest(new TextEncoder().encode(text)));
}

/** Canonical JSON of all that is decided with one change. */
export function decidedForm(change: Change, note: ChangeNote = BLANK_NOTE): string {
  return canonicalJson({
    id: change.id,
    category: categorised(change, note).category,
    digital: note.digital,
    reason: note.reason,
    divergenceReason: note.divergenceReason,
    remarks: note.remarks,
    edits: change.edits.map((edit) => canonicalJson(withoutNumber(edit))).sort(),
  });
}

function withoutNumber(edit: ContentEdit): unknown {
  return 'node' in edit ? { ...edit, node: { ...edit.node, number: '' } } : edit;
}
