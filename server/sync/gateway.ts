import type { IncomingHttpHeaders } from 'node:http';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { CLOSE, type CloseCode } from '#shared/sync/protocol.ts';
import { type AdmissionRefusal, type Admit, type Admitted, parseHandshake } from './admission.ts';
import { framesOf, type Secrets } from './announcement.ts';
import type { Clock, Timer } from './clock.ts';
import type { TakeComments } from './comment-port.ts';
import { Connection } from './connection.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import type { PresentPerson } from './presence-state.ts';
import type { Lease, Rooms } from './rooms.ts';
import { SeatCounter } from './seat-counter.ts';
import type { SyncSocket } from './socket.ts';

/** What of an upgrade request decides about a socket. */
export interface SocketRequest {
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** With what a socket is closed that was not admitted. */
export interface Closing {
  readonly code: CloseCode;
  readonly reason: string;
}

/** An admitted request, waiting for its socket. Holds the document until it is opened or abandoned. */
export interface Ticket {
  open(socket: SyncSocket): void;
  abandon(): void;
}

/** Whose right to be here may have changed; without a field, everybody's. */
export interface AccessScope {
  readonly userId?: UserId;
  readonly documentId?: DocumentId;
}

/** Whom an event is for. */
export interface Audience extends AccessScope {
  readonly secrets?: Secrets;
}

export interface GatewayParts {
  readonly rooms: Rooms;
  readonly admit: Admit;
  readonly takeComments: TakeComments;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly log: SyncLog;
  readonly metrics: SyncMetrics;
}

const CODES: Readonly<Record<AdmissionRefusal, CloseCode>> = {
  noSession: CLOSE.noSession,
  noAccess: CLOSE.noAccess,
  noDocument: CLOSE.noDocument,
};

/** Lets people in, keeps the list of who is in, and asks again whether they may be. */
export class Gateway {
  readonly #parts: GatewayParts;
  readonly #seats: SeatCounter;
  readonly #connections = new Map<Connection, IncomingHttpHeaders>();
  #recheck: Timer | null = null;
  /** How often access changed: an answer from before a change is asked for again. */
  #changes = 0;
  #isClosed = false;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#seats = new SeatCounter(parts.limits);
    this.#scheduleRecheck();
  }

  /** Decides about a request. Never rejects: what cannot be known refuses for now. */
  async admit(request: SocketRequest): Promise<Result<Ticket, Closing>> {
    try {
      return await this.#admit(request);
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'nobody can be admitted now');
      return err({ code: CLOSE.unavailable, reason: 'unavailable' });
    }
  }

  async #admit({ url, headers }: SocketRequest): Promise<Result<Ticket, Closing>> {
    const handshake = parseHandshake(url);
    if (handshake === null) return err({ code: CLOSE.noDocument, reason: 'noDocument' });
    const { documentId, user, schema, generation, ack } = handshake;
    const asOf = this.#changes;
    const answer = await this.#parts.admit({ documentId, headers, occasion: 'connect' });
    if (!answer.ok) return err({ code: CODES[answer.error], reason: answer.error });
    const admitted = answer.value;
    // Another account signed in at this browser: what the first one left there must not be sent in their name.
    if (user !== null && user !== admitted.userId) return err({ code: CLOSE.noSession, reason: 'otherUser' });
    const giveBack = this.#seats.take(admitted.userId, documentId);
    if (giveBack === null) return err({ code: CLOSE.tooManyConnections, reason: 'tooManyConnections' });
    let lease: Lease | null = null;
    try {
      lease = await this.#parts.rooms.lease(documentId);
    } finally {
      if (lease === null) giveBack();
    }
    if (lease === null) return err({ code: CLOSE.noDocument, reason: 'noDocument' });
    const { release, room } = lease;
    const abandon = () => {
      giveBack();
      release();
    };
    const isOld = schema !== null && schema < room.schemaVersion;
    if (isOld || (generation !== null && generation !== room.generation) || this.#isClosed) {
      abandon();
      if (this.#isClosed) return err({ code: CLOSE.goingAway, reason: 'goingAway' });
      return err({ code: CLOSE.tooOld, reason: isOld ? 'schema' : 'generation' });
    }
    const seat = { admitted, ack, headers, asOf, abandon };
    return ok({ open: (socket) => this.#open(socket, lease, seat), abandon });
  }

  #open(
    socket: SyncSocket,
    { room }: Lease,
    seat: {
      readonly admitted: Admitted;
      readonly ack: boolean;
      readonly headers: IncomingHttpHeaders;
      readonly asOf: number;
      readonly abandon: () => void;
    },
  ): void {
    const { clock, limits, metrics, takeComments, log } = this.#parts;
    const closing: Closing | null = this.#isClosed
      ? { code: CLOSE.goingAway, reason: 'goingAway' }
      : room.isClosed
        ? { code: CLOSE.unavailable, reason: 'unavailable' }
        : null;
    if (closing !== null) {
      socket.close(closing.code, closing.reason);
      seat.abandon();
      return;
    }
    const { admitted, ack } = seat;
    const connection = new Connection({
      room,
      socket,
      admitted,
      ack,
      clock,
      limits,
      metrics,
      takeComments,
      log,
      onClosed: (code, reason) => {
        this.#connections.delete(connection);
        this.#count();
        seat.abandon();
        this.#parts.log.info({ ...idsOf(connection), code, reason }, 'socket closed');
      },
    });
    this.#connections.set(connection, seat.headers);
    this.#count();
    this.#parts.log.info({ ...idsOf(connection), canWrite: connection.canWrite }, 'socket opened');
    connection.open();
    if (seat.asOf !== this.#changes) void this.#askAgain(connection, true);
  }

  #count(): void {
    this.#parts.metrics.connections(this.#connections.size);
  }

  /** Those who are in the document now, each person once. */
  people(documentId: DocumentId): readonly PresentPerson[] {
    const people = new Map<UserId, PresentPerson>();
    for (const connection of this.#connections.keys()) {
      const { userId, name, roleLabel } = connection.admitted;
      if (connection.documentId === documentId) people.set(userId, { userId, name, roleLabel });
    }
    return Array.from(people.values());
  }

  /** Asks again about the connections in scope and closes those that no longer stand as they are. */
  async accessChanged(scope: AccessScope): Promise<void> {
    this.#changes += 1;
    await Promise.all(this.#inScope(scope).map((connection) => this.#askAgain(connection, true)));
  }

  /** Tells those in scope who may hear of it; `event` leaves behind the text that it may speak of. */
  announce({ secrets, ...scope }: Audience, event: ServerEvent): void {
    const frameFor = framesOf(event, secrets);
    for (const connection of this.#inScope(scope)) {
      const frame = frameFor(connection.admitted);
      if (frame !== null) connection.announce(frame);
    }
  }

  #inScope({ userId, documentId }: AccessScope): Connection[] {
    return Array.from(this.#connections.keys()).filter(
      (connection) =>
        (userId === undefined || connection.userId === userId) &&
        (documentId === undefined || connection.documentId === documentId),
    );
  }

  async #askAgain(connection: Connection, closeIfUnknown: boolean): Promise<void> {
    const headers = this.#connections.get(connection);
    if (headers === undefined) return;
    const { documentId, admitted } = connection;
    try {
      const answer = await this.#parts.admit({ documentId, headers, occasion: 'recheck' });
      if (!answer.ok) connection.close(CODES[answer.error], answer.error);
      else if (answer.value.userId !== admitted.userId) connection.close(CLOSE.noSession, 'otherUser');
      else if (!standsAs(answer.value, admitted)) connection.close(CLOSE.unavailable, 'accessChanged');
    } catch (error) {
      this.#parts.log.warn({ ...idsOf(connection), err: error }, 'access could not be asked about');
      if (closeIfUnknown) connection.close(CLOSE.unavailable, 'unavailable');
    }
  }

  /** Sessions run out, and meetings end, without anybody doing anything. */
  #scheduleRecheck(): void {
    this.#recheck = this.#parts.clock.after(this.#parts.limits.readmitEvery, () => {
      void this.#recheckAll().finally(() => {
        if (!this.#isClosed) this.#scheduleRecheck();
      });
    });
  }

  async #recheckAll(): Promise<void> {
    for (const connection of Array.from(this.#connections.keys())) await this.#askAgain(connection, false);
  }

  /** Admits nobody any more; those who are in stay until `closeAll`. */
  close(): void {
    this.#isClosed = true;
    this.#recheck?.cancel();
  }

  closeAll(closing: Closing): void {
    for (const connection of Array.from(this.#connections.keys()))
      connection.close(closing.code, closing.reason);
  }
}

/** Whether the answer leaves everything as it is; if not, the client comes back and is admitted anew. */
function standsAs(now: Admitted, before: Admitted): boolean {
  return (
    now.canWrite === before.canWrite &&
    now.canReadPresence === before.canReadPresence &&
    now.canReadComments === before.canReadComments &&
    now.canWriteComments === before.canWriteComments &&
    now.name === before.name &&
    now.roleLabel === before.roleLabel
  );
}

function idsOf({ documentId, userId }: Connection): { documentId: DocumentId; userId: UserId } {
  return { documentId, userId };
}
