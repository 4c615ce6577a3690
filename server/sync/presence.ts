import type { Clock, Timer } from './clock.ts';
import type { SyncLimits } from './limits.ts';
import { encodePresence, type PresenceEntry, readPresenceEntries } from './presence-frames.ts';
import { type PresentPerson, stampedState } from './presence-state.ts';

/** A connection, as presence sees it. */
export interface PresenceMember {
  readonly person: PresentPerson;
  readonly readsPresence: boolean;
  sendPresence(frame: Uint8Array): void;
}

interface State {
  readonly owner: PresenceMember;
  readonly json: string;
}

/**
 * Who is where in one document. A connection speaks for one client id only, and the server writes who it is:
 * what else a message names is ignored, since stock clients send on what they hear of others. Changes leave
 * together, at most twenty times a second.
 */
export class Presence {
  readonly #clock: Clock;
  readonly #limits: SyncLimits;
  readonly #members = new Set<PresenceMember>();
  readonly #states = new Map<number, State>();
  readonly #clientIds = new Map<PresenceMember, number>();
  readonly #changed = new Set<number>();
  #lastClock = 0;
  #flushedAt = 0;
  #flush: Timer | null = null;
  #heartbeat: Timer | null = null;

  constructor(clock: Clock, limits: SyncLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** From now on the member hears of changes; `greet` tells it what is. */
  join(member: PresenceMember): void {
    this.#members.add(member);
    this.#heartbeat ??= this.#clock.after(this.#limits.heartbeatEvery, this.#beat);
  }

  /** Sends the member everyone else's state. */
  greet(member: PresenceMember): void {
    if (this.#states.size > 0) member.sendPresence(this.#everyoneBut(member));
  }

  /** Takes a member's awareness message. Throws `Malformed`. */
  receive(member: PresenceMember, payload: Uint8Array): void {
    for (const { clientId, json } of readPresenceEntries(payload)) {
      if (!this.#speaksFor(member, clientId) || Buffer.byteLength(json) > this.#limits.presenceBytes)
        continue;
      const stamped = stampedState(json, member.person);
      const isNew = stamped !== (this.#states.get(clientId)?.json ?? null);
      if (stamped === null) this.#states.delete(clientId);
      else this.#states.set(clientId, { owner: member, json: stamped });
      if (isNew) this.#touch(clientId);
    }
  }

  leave(member: PresenceMember): void {
    this.#members.delete(member);
    const clientId = this.#clientIds.get(member);
    this.#clientIds.delete(member);
    if (clientId !== undefined && this.#states.get(clientId)?.owner === member) {
      this.#states.delete(clientId);
      this.#touch(clientId);
    }
    if (this.#members.size === 0) this.close();
  }

  close(): void {
    this.#members.clear();
    this.#states.clear();
    this.#clientIds.clear();
    this.#changed.clear();
    this.#flush?.cancel();
    this.#heartbeat?.cancel();
    this.#flush = null;
    this.#heartbeat = null;
  }

  /**
   * A member's id is the first that it names: stock clients begin with their own. An id that someone else
   * speaks for is not to be had, except by the same person, whose old connection may be dead already.
   */
  #speaksFor(member: PresenceMember, clientId: number): boolean {
    const own = this.#clientIds.get(member) ?? clientId;
    const holder = this.#states.get(clientId)?.owner ?? member;
    if (own !== clientId || holder.person.userId !== member.person.userId) return false;
    if (holder !== member) this.#clientIds.delete(holder);
    this.#clientIds.set(member, clientId);
    return true;
  }

  /** The first change leaves at once, the following ones together. */
  #touch(clientId: number): void {
    this.#changed.add(clientId);
    const pause = this.#flushedAt + this.#limits.presenceEvery - this.#clock.now();
    this.#flush ??= this.#clock.after(Math.max(0, pause), this.#sendChanges);
  }

  readonly #sendChanges = (): void => {
    this.#flush = null;
    this.#flushedAt = this.#clock.now();
    const entries = this.#entries(this.#changed);
    this.#changed.clear();
    const frame = encodePresence(entries);
    for (const member of this.#members) {
      if (!member.readsPresence) continue;
      const others = entries.filter(({ clientId }) => clientId !== this.#clientIds.get(member));
      if (others.length === entries.length) member.sendPresence(frame);
      else if (others.length > 0) member.sendPresence(encodePresence(others));
    }
  };

  /** Stock clients forget a state, and give up a connection, that they did not hear of for 30 s. */
  readonly #beat = (): void => {
    this.#heartbeat = this.#clock.after(this.#limits.heartbeatEvery, this.#beat);
    for (const member of this.#members) member.sendPresence(this.#everyoneBut(member));
  };

  #everyoneBut(member: PresenceMember): Uint8Array {
    if (!member.readsPresence) return encodePresence([]);
    const own = this.#clientIds.get(member);
    return encodePresence(this.#entries(this.#states.keys()).filter(({ clientId }) => clientId !== own));
  }

  #entries(clientIds: Iterable<number>): PresenceEntry[] {
    // The server's clock, not the client's: it rises over reconnects and restarts, or states would be ignored.
    this.#lastClock = Math.max(this.#lastClock + 1, this.#clock.now());
    return Array.from(clientIds, (clientId) => ({
      clientId,
      clock: this.#lastClock,
      json: this.#states.get(clientId)?.json ?? 'null',
    }));
  }
}
