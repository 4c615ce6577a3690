/** Reads a part of parsed JSON as T; undefined if it is not that. */
export type Read<T> = (raw: unknown) => T | undefined;

/** A string of at most `limit` UTF-16 code units. */
export function text(limit: number): Read<string> {
  return (raw) => (typeof raw === 'string' && raw.length <= limit ? raw : undefined);
}

/** One of a closed list. */
export function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return (raw) => values.find((value) => value === raw);
}

/** true or false */
export const truth: Read<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined);

/** A whole number from 0 to `most`. */
export function count(most: number): Read<number> {
  return (raw) =>
    typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= most ? raw : undefined;
}

/** A moment in ISO 8601. */
export const moment: Read<Date> = (raw) => {
  if (typeof raw !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(raw)) return undefined;
  const date = new Date(raw);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** null, or what `read` reads. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (raw) => (raw === null ? null : read(raw));
}

/** At most `most` of what `read` reads. */
export function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (raw) => {
    if (!Array.isArray(raw) || raw.length > most) return undefined;
    const items = raw.map(read);
    return items.every((item): item is Awaited<T> & T => item !== undefined) ? items : undefined;
  };
}

type Shape<T> = { readonly [K in keyof T]: Read<T[K]> };

/** An object with all of these parts; others are not looked at. */
export function whole<T extends object>(shape: Shape<T>): Read<T> {
  return (raw) => {
    const parts = readParts(shape, raw);
    if (parts === undefined) return undefined;
    // Every part was read by its own reader.
    return Object.keys(shape).every((key) => key in parts) ? (parts as T) : undefined;
  };
}

/** An object with some of these parts. */
export function some<T extends object>(shape: Shape<T>): Read<Partial<T>> {
  return (raw) => readParts(shape, raw);
}

function readParts<T extends object>(shape: Shape<T>, raw: unknown): Partial<T> | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const parts: Partial<T> = {};
  for (const key of Object.keys(shape) as (keyof T & string)[]) {
    if (!Object.hasOwn(raw, key)) continue;
    // An own key of what JSON gave.
    const part = shape[key]((raw as Record<string, unknown>)[key]);
    if (part === undefined) return undefined;
    parts[key] = part;
  }
  return parts;
}
