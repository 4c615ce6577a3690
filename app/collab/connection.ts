import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { CommentBatch, CommentReply } from '#shared/comments/operations.ts';
import { SCHEMA_VERSION } from '#shared/document/schema.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { encodeJson, MESSAGE, readAck, readJson, readWelcome, type Welcome } from '#shared/sync/protocol.ts';
import { durableSocket, type Ledger } from './durable-socket.ts';
import { holdUpdates } from './held-updates.ts';
import { type SubmittedPresence, submitPresence } from './presence.ts';
import { isFinal } from './save-state.ts';

/** What is known of the connection to the server; the save state follows from it. */
export interface ConnectionFacts {
  readonly open: boolean;
  readonly synced: boolean;
  readonly readOnly: boolean;
  readonly sent: number;
  readonly acked: number;
  readonly answered: boolean;
  /** How the server refused for good; null while it may still come. */
  readonly refused: Refusal | null;
}

/** A final close code (see isFinal) with the server's word for it. */
export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface ConnectionOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly documentId: DocumentId;
  readonly user: UserId;
  readonly generation: number;
  /** Says whether to go on with this connection; false hangs up before anything of ours is sent. */
  readonly onWelcome: (welcome: Welcome) => boolean;
  readonly onSynced: () => void;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onCommentReply: (reply: CommentReply) => void;
  /** A fact changed. */
  readonly onChange: () => void;
}

export interface Connection {
  facts(): ConnectionFacts;
  /** Holds back what others change; call what it returns to go on. */
  pauseRemote(): () => void;
  /** Sends comments behind all text that was typed before; false while that cannot be or may not be. */
  sendComments(batch: CommentBatch): boolean;
  open(): void;
  close(): void;
}

/** Connects a document to `/sync/<id>` of this page's own server with the stock provider. */
export function connectDocument(options: ConnectionOptions): Connection {
  let ledger: Ledger | null = null;
  let refused: Refusal | null = null;
  const { doc, awareness, onChange } = options;
  const provider = new WebsocketProvider(syncUrl(), options.documentId, doc, {
    connect: false,
    disableBc: true,
    awareness,
    params: {
      ack: '1',
      user: options.user,
      schema: String(SCHEMA_VERSION),
      generation: String(options.generation),
    },
    shouldReconnect: (event) => !isFinal(event.code),
    // The provider only calls `new` and the instance; the four constants come with the base class.
    WebSocketPolyfill: durableSocket(WebSocket, (next) => (ledger = next), onChange) as typeof WebSocket,
  });
  const presence = replacePresence(provider, awareness);
  const held = holdUpdates(provider);
  readOurMessages(provider, () => ledger, options);
  provider.on('sync', (synced) => {
    if (synced) options.onSynced();
    onChange();
  });
  provider.on('status', onChange);
  provider.on('connection-close', () => {
    ledger = null;
  });
  provider.on('closed', (refusal) => {
    refused = refusal;
    onChange();
  });
  return {
    facts: () => ({
      open: provider.wsconnected && ledger !== null && ledger.welcome !== null,
      synced: provider.synced,
      readOnly: ledger?.welcome?.canWrite === false,
      sent: ledger?.sent ?? 0,
      acked: ledger?.acked ?? 0,
      answered: ledger?.answered ?? false,
      refused,
    }),
    pauseRemote: held.pause,
    sendComments(batch) {
      // Before it is synced the server may lack the text that the comments speak of.
      if (!provider.wsconnected || !provider.synced || ledger?.welcome?.canComment !== true) return false;
      provider.ws?.send(encodeJson(MESSAGE.comment, batch));
      return true;
    },
    open() {
      refused = null;
      provider.connect();
      onChange();
    },
    close() {
      presence.close();
      provider.destroy();
    },
  };
}

function syncUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`;
}

/** The stock handlers send everyone's awareness states on; ours send only our own. */
function replacePresence(provider: WebsocketProvider, awareness: Awareness): SubmittedPresence {
  awareness.off('update', provider._awarenessUpdateHandler);
  const presence = submitPresence(awareness, (frame) => {
    if (provider.wsconnected) provider.ws?.send(frame);
  });
  provider.messageHandlers[MESSAGE.queryAwareness] = () => presence.submit();
  return presence;
}

function readOurMessages(
  provider: WebsocketProvider,
  ledger: () => Ledger | null,
  { onWelcome, onChange, onEvent, onCommentReply }: ConnectionOptions,
): void {
  provider.messageHandlers[MESSAGE.welcome] = (_encoder, decoder) => {
    const welcome = readWelcome(decoder);
    if (!onWelcome(welcome)) {
      provider.disconnect();
      return;
    }
    const current = ledger();
    if (current !== null) current.welcome = welcome;
    onChange();
  };
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    const current = ledger();
    if (current !== null) current.acked = readAck(decoder);
    onChange();
  };
  // Only our own server speaks here, in the build that the page came with: a form that has changed asks to reload.
  provider.messageHandlers[MESSAGE.event] = (_encoder, decoder) => onEvent(readJson(decoder) as ServerEvent);
  provider.messageHandlers[MESSAGE.commentReply] = (_encoder, decoder) =>
    onCommentReply(readJson(decoder) as CommentReply);
}
