import { fromBase64 } from 'lib0/buffer';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { strategyMap } from '#shared/document/schema.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import type { Welcome } from '#shared/sync/protocol.ts';
import { createCommentLine } from './comment-line.ts';
import { type Connection, connectDocument } from './connection.ts';
import type { UnsentCopy, UnsentReason } from './device-store.ts';
import { createDrafts } from './drafts.ts';
import { keepOnDevice } from './keeping.ts';
import { watchLeaving } from './leaving.ts';
import { subject } from './observable.ts';
import { createOwnPlace } from './own-place.ts';
import { personColor } from './person-color.ts';
import { observePeople } from './presence.ts';
import { refusesBytes, saveStateOf } from './save-state.ts';
import { observeStrategy } from './strategy-store.ts';
import { createUndoHistory } from './undo-history.ts';
import { createUnsentCopies, isAhead } from './unsent-copies.ts';
import type { SaveState, Workspace } from './workspace.ts';

export interface OpenOptions {
  readonly documentId: DocumentId;
  readonly generation: number;
  readonly me: { readonly id: UserId; readonly name: string };
  /** Policy's answer when the page was served; the server's welcome replaces it. */
  readonly canEdit: boolean;
  /** Copies that only this page holds, because the browser keeps nothing. */
  readonly carried: readonly UnsentCopy[];
  /** This document is over for this page: the owner closes it and opens another one in its place. */
  readonly onSuperseded: (next: NextDocument) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What takes this document's place: the same one afresh, or one of a generation that the server has to name. */
export type NextDocument = Pick<OpenOptions, 'canEdit' | 'carried'> & { readonly generation: number | null };

/** Opens a strategy's document in this browser: from this device first, then from the server. */
export function openWorkspace(options: OpenOptions): Workspace {
  const { documentId, generation, me, now } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const origin = { page: 'own edits' };
  const ready = subject(false);
  const listeners = new Set<(event: ServerEvent) => void>();
  const line = createCommentLine({
    send: (batch) => connection.sendComments(batch),
    onChange: () => refresh(),
  });
  const canEdit = subject(options.canEdit);
  const saveState = subject<SaveState>({ kind: 'connecting' });
  const drafts = createDrafts();
  let over = false;

  const keeping = keepOnDevice({
    doc,
    user: me.id,
    documentId,
    generation,
    now,
    onTyped() {
      if (connection.facts().readOnly) void supersede('noWriteAccess', { generation, canEdit: false });
    },
    onBroken: () => refresh(),
  });
  const unsent = createUnsentCopies(doc, { documentId, generation }, keeping.loaded, options.carried);
  const connection: Connection = connectDocument({
    doc,
    awareness,
    documentId,
    user: me.id,
    generation,
    onWelcome: (welcome) => receiveWelcome(welcome),
    onSynced() {
      ready.set(true);
      unsent.prune();
      line.ready();
    },
    onChange: () => refresh(),
    onEvent(event) {
      for (const listener of Array.from(listeners)) listener(event);
      line.event(event);
    },
    onCommentReply: (reply) => line.reply(reply),
  });

  function refresh(): void {
    if (over) return;
    const facts = connection.facts();
    if (facts.refused?.reason === 'generation') {
      void supersede('otherGeneration', { generation: null, canEdit: canEdit.get() });
      return;
    }
    if (facts.refused !== null && refusesBytes(facts.refused.code) && keeping.unsent()) {
      // A refused client must not stay wrong for ever: go on with what the server has, keep the rest as a copy.
      void supersede('refused', { generation, canEdit: canEdit.get() });
      return;
    }
    const next = saveStateOf({
      ...facts,
      drafts: drafts.count.get(),
      ready: ready.get(),
      keptOnDevice: keeping.keptOnDevice() && line.unanswered().keptOnDevice,
      comments: line.unanswered().count,
    });
    if ((next.kind === 'saved' || next.kind === 'draft') && !facts.readOnly) keeping.markSent();
    if (!sameState(saveState.get(), next)) saveState.set(next);
  }

  function receiveWelcome(welcome: Welcome): boolean {
    if (welcome.generation !== generation) {
      void supersede('otherGeneration', { generation: null, canEdit: welcome.canWrite });
      return false;
    }
    if (!welcome.canWrite) {
      // A cell that is open now becomes part of the copy.
      drafts.commitAll();
      if (keeping.unsent() || isAhead(doc, fromBase64(welcome.stateVector))) {
        void supersede('noWriteAccess', { generation, canEdit: false });
        return false;
      }
    }
    canEdit.set(welcome.canWrite);
    return true;
  }

  async function supersede(reason: UnsentReason, next: Omit<NextDocument, 'carried'>): Promise<void> {
    if (over) return;
    drafts.commitAll();
    over = true;
    connection.close();
    const inPage = await keeping.retire(reason, now());
    const carried = unsent.list.get().filter((copy) => options.carried.includes(copy));
    options.onSuperseded({ ...next, carried: [...carried, ...inPage] });
  }

  drafts.count.subscribe(refresh);
  void keeping.loaded.then(() => {
    if (over) return;
    if (strategyMap(doc).size > 0) ready.set(true);
    refresh();
    connection.open();
  });
  const leaving = watchLeaving({
    onLeave: drafts.commitAll,
    losesTyping: () =>
      (!keeping.keptOnDevice() && (keeping.unsent() || options.carried.length > 0)) ||
      (line.unanswered().count > 0 && !line.unanswered().keptOnDevice),
  });
  const ownPlace = createOwnPlace(awareness, { ...me, color: personColor(me.id) });

  return {
    documentId,
    me: { ...me, color: personColor(me.id) },
    doc,
    awareness,
    origin,
    ready,
    canEdit,
    saveState,
    unsent,
    reading: observeStrategy(doc),
    people: observePeople(awareness),
    undo: createUndoHistory(doc, origin),
    place: ownPlace.place,
    go: ownPlace.go,
    holdDraft: drafts.hold,
    pauseRemote: connection.pauseRemote,
    comments: line,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect: connection.open,
    close() {
      drafts.commitAll();
      over = true;
      leaving.stop();
      connection.close();
      keeping.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}

function sameState(a: SaveState, b: SaveState): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'offline' && b.kind === 'offline') {
    return a.keptOnDevice === b.keptOnDevice && a.hasDraft === b.hasDraft;
  }
  if (a.kind === 'failing' && b.kind === 'failing') return a.reason === b.reason;
  return true;
}
