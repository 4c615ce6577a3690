import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { StrategyReading } from '#shared/document/read.ts';
import type { DocumentId, NodeId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import type { CommentLine } from './comment-line.ts';
import type { UnsentCopy } from './device-store.ts';

/** Where someone is: the view, and the node or the field of it that they have selected. */
export interface Place {
  readonly view: 'text' | 'indicators';
  readonly nodeId: NodeId | null;
  readonly field: string | null;
  /** True while the cell or text is open for typing, so that others see it before they type. */
  readonly editing: boolean;
}

/** Nowhere in particular: where everyone starts. */
export const START_PLACE: Place = { view: 'text', nodeId: null, field: null, editing: false };

/** Another connection in the document; one person may have several. */
export interface Presence {
  readonly clientId: number;
  readonly userId: UserId;
  readonly name: string;
  /** CSS colour of the person's frame and caret, 4.5:1 on white. */
  readonly color: string;
  readonly place: Place | null;
}

/**
 * 保存済み / 保存中 / 未接続（この端末に保存しています） / 保存できていません.
 * `saved` means: everything typed here is durable on the server.
 */
export type SaveState =
  /** The page has just been opened and nothing can be edited yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** All that is in the document is durable, but a title or cell is open with text that is not in it yet. */
  | { readonly kind: 'draft' }
  /** `hasDraft`: a title or cell is open with other text, which the device keeps once it is left. */
  | { readonly kind: 'offline'; readonly keptOnDevice: boolean; readonly hasDraft: boolean }
  | { readonly kind: 'failing'; readonly reason: FailureReason };

/** Why nothing more can be sent on this page without a person doing something. */
export type FailureReason = 'signedOut' | 'noAccess' | 'gone' | 'tooManyTabs' | 'tooOld' | 'refused';

/** A value that React subscribes to with useSyncExternalStore. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** One undo history for the whole document: cells, rows and text, own changes only. */
export interface UndoHistory {
  readonly state: Observable<{ readonly canUndo: boolean; readonly canRedo: boolean }>;
  readonly manager: Y.UndoManager;
  /** From now on changes with this origin are one's own, too: a text editor's. */
  track(origin: unknown): void;
  undo(): void;
  redo(): void;
  /** Ends the current step, so that the next change undoes by itself. */
  stopCapturing(): void;
}

/** 未送信の控え of the open document: what this person typed here and the server does not take. */
export interface UnsentCopies {
  readonly list: Observable<readonly UnsentCopy[]>;
  discard(copy: UnsentCopy): void;
}

/**
 * All that the screens of one open document share. Made by `openWorkspace`, closed by its owner, the
 * strategy's layout route; everything in it dies with `close()`.
 */
export interface Workspace {
  readonly documentId: DocumentId;
  readonly me: { readonly id: UserId; readonly name: string; readonly color: string };
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /**
   * True once the document's own content is here, from the server or from this device. Until then the screens
   * show what the page was served with and nothing can be edited.
   */
  readonly ready: Observable<boolean>;
  /** The model as read from the document; unchanged nodes keep their identity between readings. */
  readonly reading: Observable<StrategyReading>;
  readonly saveState: Observable<SaveState>;
  /** Policy's answer for this connection, as the server last said it. */
  readonly canEdit: Observable<boolean>;
  readonly people: Observable<readonly Presence[]>;
  readonly undo: UndoHistory;
  /** Origin that own edits pass to shared/document/edit.ts; the undo history tracks exactly this one. */
  readonly origin: object;
  /** Typing that the server does not have and does not take: 未送信の控え. */
  readonly unsent: UnsentCopies;
  /** What the panel follows. Also tells the others where one is. */
  readonly place: Observable<Place>;
  go(place: Place): void;
  /**
   * Announces a field whose typed text is not in the document yet (a title or cell before it is left), so that
   * no screen says 保存済み meanwhile and leaving the page commits it. Call it when the text first differs;
   * call what it returns after committing or dropping the text.
   */
  holdDraft(commit: () => void): () => void;
  /** Holds back what others change while an IME composes in a text; call what it returns to go on. */
  pauseRemote(): () => void;
  /** Hears of what the server tells beside the document; call what it returns to hear no more. */
  onEvent(listener: (event: ServerEvent) => void): () => void;
  /** The socket as comments use it. */
  readonly comments: CommentLine;
  /** Tries again after the server has refused for good, e.g. after signing in again. */
  reconnect(): void;
  close(): void;
}
