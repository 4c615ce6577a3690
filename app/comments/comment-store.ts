import type { OpenComments } from '#server/services/comments.ts';
import type { CommentActor } from '#shared/comments/apply.ts';
import { COMMENT_LIMITS } from '#shared/comments/model.ts';
import type { CommentOperation, ThreadChanges } from '#shared/comments/operations.ts';
import type { CommentLine, LineListener } from '../collab/comment-line.ts';
import { subject } from '../collab/observable.ts';
import { type CommentKeeping, draftKey } from './comment-keeping.ts';
import type { Comments } from './comments.ts';
import { createOutgoingBatches } from './outgoing-batches.ts';
import { type ConfirmedThreads, shownThreads, withChanges } from './thread-state.ts';

interface CommentStoreOptions {
  /** What came with the page. */
  readonly first: OpenComments;
  readonly keeping: CommentKeeping;
  /** Asks the server for what changed after a revision; rejects while it is away. */
  readonly fetchChanges: (since: number) => Promise<ThreadChanges>;
  /** 36 characters. */
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs once after so many milliseconds; call what it returns to cancel. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The browser's comments of one strategy; they outlive its document, which may be opened anew. */
export interface CommentStore extends Comments {
  /** The open document's line; null while there is none. */
  attach(line: CommentLine | null): void;
  /** Rights and people as the server said them last. */
  update(open: OpenComments): void;
  close(): void;
}

const RETRY_MS = 5_000;

/** Makes the store: shows what came with the page, fetches the rest, and sends what this device kept. */
export function createCommentStore(options: CommentStoreOptions): CommentStore {
  const { keeping, fetchChanges, newId, now, after } = options;
  let open = options.first;
  let confirmed: ConfirmedThreads = {
    // An incomplete beginning knows nothing for sure: what is missing is asked for from the start.
    revision: open.isComplete ? open.revision : 0,
    byId: new Map(open.threads.map((thread) => [thread.id, thread])),
  };
  let line: CommentLine | null = null;
  let stopListening: () => void = () => undefined;
  let cancelRetry: () => void = () => undefined;
  let asking = false;

  const later = (run: () => void) => after(RETRY_MS, run);
  const outgoing = createOutgoingBatches({ keeping, newId, now, later });
  const isComplete = subject(open.isComplete);
  const canComment = subject(open.rights.write);
  const shown = () => shownThreads(confirmed, outgoing.waiting(), actorOf(open));
  const threads = subject(shown());
  const refresh = () => {
    threads.set(shown());
    line?.setUnanswered(outgoing.waiting().length, outgoing.keepsAll());
  };
  outgoing.list.subscribe(refresh);

  function take(changes: ThreadChanges): void {
    const next = withChanges(confirmed, changes);
    if (next === null) {
      void catchUp();
      return;
    }
    confirmed = next;
    outgoing.arrived(confirmed.revision);
    refresh();
  }

  /** Asks for what was missed; one question at a time, and again later if it was not answered. */
  async function catchUp(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      const changes = await fetchChanges(confirmed.revision);
      asking = false;
      take(changes);
      isComplete.set(true);
    } catch {
      // The server is away; the line says so to the person.
      asking = false;
      cancelRetry();
      cancelRetry = later(() => void catchUp());
    }
  }

  const listener: LineListener = {
    onReady() {
      outgoing.forgetSent();
      // What was taken away meanwhile: the person sees what did not go, and decides about it.
      if (!open.rights.write) outgoing.refuseAll('mayNot');
      else if (line !== null) outgoing.sendOver(line);
      void catchUp();
    },
    onEvent(event) {
      if (event.type === 'threads') take(event);
    },
    onReply(reply) {
      outgoing.answered(reply);
      if (!reply.ok) return;
      // Its event came before it, unless that was lost.
      outgoing.arrived(confirmed.revision);
      if (confirmed.revision < reply.revision) void catchUp();
    },
  };

  if (!open.isComplete) void catchUp();

  return {
    threads,
    isComplete,
    outgoing: outgoing.list,
    canComment,
    send: outgoing.add,
    discard: outgoing.discard,
    ...createDrafts(keeping, outgoing.add),
    attach(next) {
      if (next === line) return;
      stopListening();
      outgoing.forgetSent();
      line = next;
      refresh();
      stopListening = next?.listen(listener) ?? (() => undefined);
    },
    update(next) {
      open = next;
      canComment.set(next.rights.write);
      refresh();
    },
    close() {
      stopListening();
      outgoing.close();
      cancelRetry();
      line = null;
    },
  };
}

type Drafts = Pick<Comments, 'drafts' | 'keepDraft' | 'removeDraft' | 'sendDrafts'>;

function createDrafts(
  keeping: CommentKeeping,
  send: (operations: readonly CommentOperation[]) => void,
): Drafts {
  const drafts = subject(keeping.drafts());
  const without = (operation: CommentOperation) =>
    drafts.get().filter((draft) => draftKey(draft) !== draftKey(operation));
  const removeDraft = (operation: CommentOperation) => {
    keeping.dropDraft(operation);
    drafts.set(without(operation));
  };
  return {
    drafts,
    keepDraft(operation) {
      keeping.keepDraft(operation);
      drafts.set([...without(operation), operation]);
    },
    removeDraft,
    sendDrafts() {
      const operations = drafts.get();
      for (let at = 0; at < operations.length; at += COMMENT_LIMITS.operations) {
        send(operations.slice(at, at + COMMENT_LIMITS.operations));
      }
      operations.forEach(removeDraft);
    },
  };
}

/** What this page lets operations refer to; the server knows better, and has the last word. */
function actorOf({ me, rights, people }: OpenComments): Omit<CommentActor, 'now'> | null {
  if (me === null) return null;
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    person: me,
    rights,
    personOf: (id) => byId.get(id) ?? null,
    hasItem: () => true,
    hasMeeting: () => true,
    seesRevision: () => true,
  };
}
