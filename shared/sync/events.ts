/** What the server tells connected people beside the document, as JSON in MESSAGE.event frames. */
import type { ThreadChanges } from '../comments/operations.ts';
import type { DocumentName } from '../documents/names.ts';
import type { RevisionId } from '../ids.ts';

export type ServerEvent =
  /** To all in the document who may read comments. */
  | ({ readonly type: 'threads' } & ThreadChanges)
  /** To all in the document: a meeting record changed. */
  | { readonly type: 'meetings' }
  /** To all in the document: the projector has written activity up to this seq of the log. */
  | { readonly type: 'activity'; readonly seq: number }
  /** To all in the document: a revision of this strategy, or the one whose fork this is, changed beside its text. */
  | { readonly type: 'revision'; readonly revisionId: RevisionId }
  /** To all in the document: a version was frozen, or the stage changed. */
  | { readonly type: 'versions' }
  /** To all in the document: rows or sides of its 比較表 changed. */
  | { readonly type: 'comparison' }
  /** To all in the document: an actual was entered, changed or removed. */
  | { readonly type: 'actuals' }
  /** To all in the document: what the town has decided about one of its documents changed. */
  | { readonly type: 'templates'; readonly name: DocumentName }
  /** To one person, in every document that they have open: how many notices they have not read. */
  | { readonly type: 'notices'; readonly unread: number };
