const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes are not what they claim to be. Thrown while parsing, caught where parsing began. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** Reads lib0's encodings strictly: never past the end, no number that is not exact. Throws `Malformed`. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  byte(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new Malformed('ends too early');
    this.#position += 1;
    return byte;
  }

  varUint(): number {
    let value = 0;
    // Eight groups of seven bits hold every exact number.
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) break;
      if (byte < 0x80) return value;
    }
    throw new Malformed('number too large');
  }

  /** A count of things that take at least `unit` bytes each: more than can follow is refused. */
  count(unit = 1): number {
    const count = this.varUint();
    if (count > this.remaining / unit) throw new Malformed('count exceeds the bytes');
    return count;
  }

  skip(length: number): void {
    if (length > this.remaining) throw new Malformed('ends too early');
    this.#position += length;
  }

  /** A view of the next `length` bytes. */
  take(length: number): Uint8Array {
    const start = this.#position;
    this.skip(length);
    return this.#bytes.subarray(start, this.#position);
  }

  /** Bytes that their length precedes. */
  varBytes(): Uint8Array {
    return this.take(this.varUint());
  }

  /** Bytes that their length precedes, and that are the last. */
  lastBytes(): Uint8Array {
    const bytes = this.varBytes();
    this.end();
    return bytes;
  }

  /** UTF-8 that its length in bytes precedes. */
  varString(): string {
    const bytes = this.varBytes();
    try {
      return TEXT.decode(bytes);
    } catch {
      throw new Malformed('not UTF-8');
    }
  }

  end(): void {
    if (this.remaining > 0) throw new Malformed('bytes left over');
  }
}
