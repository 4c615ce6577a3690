import type { RoleName } from '#shared/access/roles.ts';
import type {
  Anchor,
  Comment,
  CommentKind,
  CommentPerson,
  Mention,
  Outcome,
  Rivals,
  Thread,
} from '#shared/comments/model.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { changeId, commentId, meetingId, nodeId, revisionId, threadId, userId } from '#shared/ids.ts';

interface CommentRow {
  readonly id: string;
  readonly author: PersonRow;
  readonly body: string;
  readonly mentions: readonly Mention[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  readonly hiddenReason: string | null;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: RoleName;
}

/** A thread with all that hangs on it, as one row. */
export interface ThreadRow {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly kind: CommentKind;
  readonly target: Anchor['target'];
  readonly node_id: string | null;
  readonly revision_id: string | null;
  readonly change_id: string | null;
  readonly field: NodeField | null;
  readonly item_title: string;
  readonly quote: string;
  readonly block_id: string | null;
  readonly before_quote: string | null;
  readonly after_quote: string | null;
  readonly start_position: string | null;
  readonly end_position: string | null;
  readonly rivals: Rivals | null;
  readonly meeting_id: string | null;
  readonly due_meeting_id: string | null;
  readonly outcome: Outcome | null;
  readonly rationale: string;
  readonly resolved_at: Date | null;
  readonly resolver: PersonRow | null;
  readonly assignee: PersonRow | null;
  readonly endorsers: readonly PersonRow[];
  readonly comments: readonly CommentRow[];
}

/** The thread that a row holds. */
export function threadOf(row: ThreadRow): Thread {
  return {
    id: threadId(row.id),
    number: row.number,
    revision: row.revision,
    kind: row.kind,
    anchor: anchorOf(row),
    comments: row.comments.map(commentOf),
    endorsers: row.endorsers.map(personOf),
    meetingId: row.meeting_id === null ? null : meetingId(row.meeting_id),
    assignee: row.assignee === null ? null : personOf(row.assignee),
    dueMeetingId: row.due_meeting_id === null ? null : meetingId(row.due_meeting_id),
    resolution:
      row.resolved_at === null || row.resolver === null
        ? null
        : {
            outcome: row.outcome,
            rationale: row.rationale,
            by: personOf(row.resolver),
            at: row.resolved_at.toISOString(),
          },
  };
}

function anchorOf(row: ThreadRow): Anchor {
  const words = { itemTitle: row.item_title, quote: row.quote };
  if (row.target === 'change') {
    if (row.revision_id === null) throw new Error(`thread ${row.id} has no revision`);
    const change = row.change_id === null ? null : changeId(row.change_id);
    return { target: 'change', revisionId: revisionId(row.revision_id), changeId: change, ...words };
  }
  if (row.node_id === null) throw new Error(`thread ${row.id} has no item`);
  const then = { nodeId: nodeId(row.node_id), ...words };
  if (row.target === 'node') return { target: 'node', ...then };
  if (row.target === 'field') {
    if (row.field === null) throw new Error(`thread ${row.id} has no field`);
    return { target: 'field', ...then, field: row.field };
  }
  return {
    target: 'range',
    ...then,
    blockId: row.block_id ?? '',
    before: row.before_quote ?? '',
    after: row.after_quote ?? '',
    start: row.start_position ?? '',
    end: row.end_position ?? '',
    rivals: row.rivals,
  };
}

function commentOf(row: CommentRow): Comment {
  return {
    id: commentId(row.id),
    author: personOf(row.author),
    body: row.body,
    mentions: row.mentions,
    // As Postgres writes moments in JSON; the rest of the product knows one form.
    createdAt: new Date(row.createdAt).toISOString(),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt).toISOString(),
    state: row.isDeleted
      ? { kind: 'deleted' }
      : row.hiddenReason !== null
        ? { kind: 'hidden', reason: row.hiddenReason }
        : { kind: 'shown' },
  };
}

function personOf({ id, name, role }: PersonRow): CommentPerson {
  return { id: userId(id), name, role };
}
