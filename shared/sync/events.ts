/** What the server tells connected people beside the document, as JSON in MESSAGE.event frames. */
import type { ThreadChanges } from '../comments/operations.ts';

export type ServerEvent =
  /** To all in the document who may read comments. */
  | ({ readonly type: 'threads' } & ThreadChanges)
  /** To all in the document: a meeting record changed. */
  | { readonly type: 'meetings' }
  /** To all in the document: the projector has written activity up to this seq of the log. */
  | { readonly type: 'activity'; readonly seq: number }
  /** To one person, in every document that they have open: how many notices they have not read. */
  | { readonly type: 'notices'; readonly unread: number };
