import { err, ok, type Result } from '../result.ts';
import { ByteCursor, Malformed } from './byte-cursor.ts';
import { walkAny, walkJson } from './walk-values.ts';

/** Clocks `from` ≤ clock < `to` of one client. */
export interface ClockRange {
  readonly from: number;
  readonly to: number;
}

export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** What an update brings and leans on, read without applying it. */
export interface UpdateShape {
  /** Runs of structs per client, rising; what lies between two runs the sender did not have either. */
  readonly structs: ReadonlyMap<number, readonly ClockRange[]>;
  readonly deletes: ReadonlyMap<number, readonly ClockRange[]>;
  /** Highest clock per client that a struct names as neighbour or parent. */
  readonly references: ReadonlyMap<number, number>;
  /** Structs that hold a shared type (map, array, text, XML). */
  readonly types: readonly ItemId[];
}

/** Clocks beyond this no editor reaches in a lifetime; with sums below 2^53 all arithmetic stays exact. */
const MAX_CLOCK = 2 ** 31;

/** Info byte: the kind of content in the low five bits, then which neighbours and parent follow. */
const KIND = 0x1f;
const HAS_PARENT_KEY = 0x20;
const HAS_RIGHT = 0x40;
const HAS_LEFT = 0x80;
const KIND_GC = 0;
const KIND_SKIP = 10;
/** Array, map, text, XML element, XML fragment, XML hook, XML text; the two with a name. */
const TYPE_COUNT = 7;
const NAMED_TYPES: readonly number[] = [3, 5];

/**
 * Walks a Yjs V1 update before Yjs sees it, in time and memory proportional to its length: counts against the
 * bytes that are left, clocks and lengths, nesting, fully consumed. Refuses with a reason for the log.
 * Grammar: Yjs INTERNALS.md and the V1 decoder.
 */
export function walkUpdate(bytes: Uint8Array): Result<UpdateShape, string> {
  const walk = new Walk(bytes);
  try {
    return ok(walk.update());
  } catch (error) {
    if (error instanceof Malformed) return err(error.message);
    throw error;
  }
}

class Walk {
  readonly #cursor: ByteCursor;
  readonly #structs = new Map<number, ClockRange[]>();
  readonly #deletes = new Map<number, ClockRange[]>();
  readonly #references = new Map<number, number>();
  readonly #types: ItemId[] = [];

  constructor(bytes: Uint8Array) {
    this.#cursor = new ByteCursor(bytes);
  }

  update(): UpdateShape {
    // A client's section takes three bytes at least: number of structs, client id, first clock.
    for (let left = this.#cursor.count(3); left > 0; left -= 1) this.#clientStructs();
    for (let left = this.#cursor.count(2); left > 0; left -= 1) this.#clientDeletes();
    this.#cursor.end();
    return {
      structs: this.#structs,
      deletes: this.#deletes,
      references: this.#references,
      types: this.#types,
    };
  }

  #clientStructs(): void {
    const count = this.#cursor.count();
    const client = this.#cursor.varUint();
    // Of two sections for one client Yjs drops the first.
    if (this.#structs.has(client)) throw new Malformed('client twice');
    const runs: ClockRange[] = [];
    this.#structs.set(client, runs);
    let clock = this.#clock();
    let start = clock;
    for (let left = count; left > 0; left -= 1) {
      const info = this.#cursor.byte();
      const skip = (info & KIND) === KIND_SKIP;
      if (skip && clock > start) runs.push({ from: start, to: clock });
      clock += this.#struct(info, { client, clock });
      if (clock > MAX_CLOCK) throw new Malformed('clock too large');
      if (skip) start = clock;
    }
    if (clock > start) runs.push({ from: start, to: clock });
  }

  /** Answers the number of clocks that the struct takes. */
  #struct(info: number, id: ItemId): number {
    const kind = info & KIND;
    if (kind === KIND_GC || kind === KIND_SKIP) {
      // Yjs's two decoders disagree about these with flags.
      if (info !== kind) throw new Malformed('flags without an item');
      return this.#length();
    }
    if ((info & HAS_LEFT) !== 0) this.#reference(id);
    if ((info & HAS_RIGHT) !== 0) this.#reference(id);
    if ((info & (HAS_LEFT | HAS_RIGHT)) === 0) {
      if (this.#cursor.varUint() === 1) this.#cursor.varString();
      else this.#reference(id);
      if ((info & HAS_PARENT_KEY) !== 0) this.#cursor.varString();
    }
    return this.#content(kind, id);
  }

  /** An item's neighbours and parent are older than the item; Yjs takes this for granted within one client. */
  #reference(item: ItemId): void {
    const client = this.#cursor.varUint();
    const clock = this.#clock();
    if (client === item.client && clock >= item.clock) throw new Malformed('refers to a later item');
    if (clock > (this.#references.get(client) ?? -1)) this.#references.set(client, clock);
  }

  #content(kind: number, id: ItemId): number {
    const cursor = this.#cursor;
    switch (kind) {
      case 1: // deleted
        return this.#length();
      case 2: // JSON
        return this.#repeat(() => {
          const text = cursor.varString();
          if (text !== 'undefined') walkJson(text);
        });
      case 3: // binary
        cursor.varBytes();
        return 1;
      case 4: // string, counted in UTF-16 units
        return atLeastOne(cursor.varString().length);
      case 5: // embed
        walkJson(cursor.varString());
        return 1;
      case 6: // format
        cursor.varString();
        walkJson(cursor.varString());
        return 1;
      case 7:
        this.#type(id);
        return 1;
      case 8: // any
        return this.#repeat(() => walkAny(cursor));
      default:
        // 9 is a document within the document, which ours never hold.
        throw new Malformed('unknown content');
    }
  }

  #type(id: ItemId): void {
    const type = this.#cursor.varUint();
    if (type >= TYPE_COUNT) throw new Malformed('unknown type');
    if (NAMED_TYPES.includes(type)) this.#cursor.varString();
    this.#types.push(id);
  }

  #repeat(walkOne: () => void): number {
    const count = atLeastOne(this.#cursor.count());
    for (let left = count; left > 0; left -= 1) walkOne();
    return count;
  }

  #clientDeletes(): void {
    const client = this.#cursor.varUint();
    const ranges = this.#deletes.get(client) ?? [];
    this.#deletes.set(client, ranges);
    for (let left = this.#cursor.count(2); left > 0; left -= 1) {
      const from = this.#clock();
      ranges.push({ from, to: from + this.#length() });
    }
  }

  #clock(): number {
    const clock = this.#cursor.varUint();
    if (clock > MAX_CLOCK) throw new Malformed('clock too large');
    return clock;
  }

  /** Yjs writes no struct and no range without extent; its searches do not expect one. */
  #length(): number {
    const length = atLeastOne(this.#cursor.varUint());
    if (length > MAX_CLOCK) throw new Malformed('length too large');
    return length;
  }
}

function atLeastOne(length: number): number {
  if (length === 0) throw new Malformed('without extent');
  return length;
}
