import type { AuditDetail } from '#shared/audit/model.ts';
import { textBlocksOf } from '#shared/diff/body-text.ts';
import { BLANK_NOTE, type Change, type ChangeNotes, type ContentEdit } from '#shared/diff/change.ts';
import { titleOf } from '#shared/diff/sides.ts';
import type { BodyJson } from '#shared/document/body.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionMergeMessages } from '#shared/i18n/ja/revision-merge.ts';
import type { AuditEntry } from '../db/audit-log.ts';
import type { HeldRevision } from './change-revision.ts';

/** One entry of the audit log for each change that was applied: what it was, what it is, and why. */
export function appliedChanges(
  { revision, organisationId, person, at }: HeldRevision,
  changes: readonly Change[],
  notes: ChangeNotes,
): readonly AuditEntry[] {
  return changes.map((change) => ({
    organisationId,
    documentId: revision.documentId,
    at,
    userId: person.id,
    role: person.role,
    action: 'changeApplied',
    nodeId: change.nodeId,
    field: fieldOf(change),
    revisionId: revision.id,
    detail: detailOf(change, notes),
  }));
}

/** The one field that was changed, or what the change is about. */
function fieldOf({ edits, aspect }: Change): string {
  const [edit] = edits;
  const isField = edits.length === 1 && (edit?.type === 'field' || edit?.type === 'strategy');
  return isField ? edit.field : aspect;
}

function detailOf(change: Change, notes: ChangeNotes): AuditDetail {
  const { reason, divergenceReason, remarks } = notes[change.id] ?? BLANK_NOTE;
  const node = change.after ?? change.before;
  const item = node === null ? changeMessages.strategy : titleOf(node);
  return {
    subject: `${item} ${changeMessages.category[change.category]}`,
    before: change.edits.map((edit) => text(edit, 'before')).join('\n'),
    after: change.edits.map((edit) => text(edit, 'after')).join('\n'),
    reason: [reason, divergenceReason, remarks].filter((each) => each !== '').join('\n'),
  };
}

function text(edit: ContentEdit, side: 'before' | 'after'): string {
  switch (edit.type) {
    case 'add':
      return side === 'after' ? titleOf(edit.node) : '';
    case 'remove':
      return side === 'before' ? titleOf(edit.node) : '';
    case 'links':
      return revisionMergeMessages.links(edit[side].length);
    case 'body':
      return bodyText(edit[side]);
    case 'field':
      return activityMessages.value(edit.field, edit[side] ?? '');
    case 'strategy': {
      const value = edit[side];
      const code = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
      return activityMessages.value(edit.field, code);
    }
  }
}

function bodyText(body: BodyJson): string {
  return textBlocksOf(body)
    .map((block) => block.text)
    .join('\n');
}
