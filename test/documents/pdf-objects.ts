import { constants, inflateSync } from 'node:zlib';

/** What a PDF is made of: values as in its file, strings as bytes (latin1), names with their stroke. */
export type PdfValue = string | number | boolean | null | PdfReference | PdfDictionary | readonly PdfValue[];

interface PdfReference {
  readonly object: number;
}

interface PdfDictionary {
  readonly entries: Readonly<Record<string, PdfValue>>;
  /** What stands behind it, unpacked, as bytes (latin1); '' where nothing does. */
  readonly stream: string;
}

/** The objects of a file by their numbers; for files with a plain table of objects, as typst writes them. */
export class PdfObjects {
  readonly all: ReadonlyMap<number, PdfValue>;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file);
    if (start === null) throw new Error('no table of objects');
    const offsets = [...file.slice(Number(start[1])).matchAll(/^(\d{10}) \d{5} n/gm)];
    this.all = new Map(offsets.map(([, offset]) => objectAt(file, Number(offset))));
  }

  /** The entries of a dictionary, itself given or by reference; none of anything else. */
  entries(value: PdfValue | undefined): Readonly<Record<string, PdfValue>> {
    return this.dictionary(value)?.entries ?? {};
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    return asDictionary(this.resolved(value));
  }

  resolved(value: PdfValue | undefined): PdfValue | undefined {
    const isReference = typeof value === 'object' && value !== null && 'object' in value;
    return isReference ? this.all.get(value.object) : value;
  }

  /** Every dictionary of a type. */
  ofType(type: string): readonly PdfDictionary[] {
    return [...this.all.values()].flatMap((value) => {
      const own = this.dictionary(value);
      return own?.entries.Type === `/${type}` ? own : [];
    });
  }
}

/** The words of a string of metadata: UTF-16 behind a byte order mark, else Latin letters. */
export function wordsOfString(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  const bytes = Buffer.from(value, 'latin1');
  return value.startsWith('\xfe\xff') ? bytes.subarray(2).swap16().toString('utf16le') : value;
}

function asDictionary(value: PdfValue | undefined): PdfDictionary | null {
  // Arrays have a method of this name.
  const isDictionary = typeof value === 'object' && value !== null && 'stream' in value;
  return isDictionary ? value : null;
}

function objectAt(file: string, offset: number): readonly [number, PdfValue] {
  const reader = new PdfReader(file, offset);
  const head = reader.take(/(\d+) \d+ obj/y);
  if (head === null) throw new Error(`no object at ${offset}`);
  const value = reader.read();
  const isStream = reader.take(/stream\r?\n/y) !== null;
  const dictionary = asDictionary(value);
  if (!isStream || dictionary === null) return [Number(head[1]), value];
  const isPacked = dictionary.entries.Filter === '/FlateDecode';
  // What follows the packed bytes is not theirs.
  const stream = isPacked
    ? inflateSync(Buffer.from(file.slice(reader.at), 'latin1'), {
        finishFlush: constants.Z_SYNC_FLUSH,
      }).toString('latin1')
    : file.slice(reader.at, file.indexOf('endstream', reader.at));
  return [Number(head[1]), { ...dictionary, stream }];
}

/** Reads values one after another. */
export class PdfReader {
  readonly #file: string;
  at: number;

  constructor(file: string, at = 0) {
    this.#file = file;
    this.at = at;
  }

  read(): PdfValue {
    if (this.take(/<</y) !== null) return this.#dictionary();
    if (this.take(/\[/y) !== null) return this.#array();
    const reference = this.take(/(\d+) \d+ R/y);
    if (reference !== null) return { object: Number(reference[1]) };
    const name = this.take(/\/[^\s/[\]<>()]*/y);
    if (name !== null) return name[0].trim();
    const number = this.take(/[-+]?\d*\.?\d+/y);
    if (number !== null) return Number(number[0]);
    const hexadecimal = this.take(/<([\da-fA-F\s]*)>/y);
    if (hexadecimal !== null) return Buffer.from(hexadecimal[1] ?? '', 'hex').toString('latin1');
    if (this.take(/\(/y) !== null) return this.#string();
    const word = this.take(/(true|false|null)/y);
    if (word === null) throw new Error(`no value: ${this.#file.slice(this.at, this.at + 40)}`);
    return word[1] === 'null' ? null : word[1] === 'true';
  }

  /** What a sticky pattern matches behind white space, and moves behind it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const space = /\s*/y;
    space.lastIndex = this.at;
    space.exec(this.#file);
    pattern.lastIndex = space.lastIndex;
    const found = pattern.exec(this.#file);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  isAtEnd(): boolean {
    return this.#file.slice(this.at, this.at + 1000).trim() === '';
  }

  /** Brackets in a string come in pairs, or behind a backslash. */
  #string(): string {
    const begin = this.at;
    for (let depth = 1; depth > 0; this.at++) {
      const letter = this.#file[this.at];
      if (letter === undefined) throw new Error('a string without an end');
      if (letter === '\\') this.at++;
      else if (letter === '(') depth++;
      else if (letter === ')') depth--;
    }
    return unescaped(this.#file.slice(begin, this.at - 1));
  }

  #dictionary(): PdfDictionary {
    const entries: Record<string, PdfValue> = {};
    while (this.take(/>>/y) === null) {
      const key = this.read();
      if (typeof key !== 'string') throw new Error(`no key at ${this.at}`);
      entries[key.slice(1)] = this.read();
    }
    return { entries, stream: '' };
  }

  #array(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    while (this.take(/\]/y) === null) values.push(this.read());
    return values;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, letter?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return letter === undefined ? '' : (ESCAPES[letter] ?? letter);
  });
}
