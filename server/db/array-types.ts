/**
 * Arrays in queries. The driver can ask each new connection for the types of arrays itself, but if the
 * connection breaks during that question nobody hears of it, and the process ends (unhandled rejection).
 */

type Item = string | number | Uint8Array | null;

/** Type oid of bytea[], which the driver does not guess from an array of bytes. */
export const BYTEA_ARRAY = 1001;

/** One-dimensional arrays, to be given to the driver as types of its own. */
export const arrayTypes = {
  textArray: arrayType(1009, (text) => text),
  intArray: arrayType(1007, Number),
  bigintArray: arrayType(1016, Number),
  uuidArray: arrayType(2951, (text) => text),
  byteaArray: arrayType(BYTEA_ARRAY, (text) => Buffer.from(text.slice(2), 'hex')),
};

function arrayType<T>(oid: number, parseItem: (text: string) => T) {
  return {
    to: oid,
    from: [oid],
    serialize: (items: readonly Item[]): string => `{${items.map(literal).join(',')}}`,
    parse: (text: string): (T | null)[] => parseArray(text, parseItem),
  };
}

/** An item in an array's text form; hexadecimal for bytes. */
function literal(item: Item): string {
  if (item === null) return 'null';
  const text = item instanceof Uint8Array ? `\\x${Buffer.from(item).toString('hex')}` : String(item);
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Either quoted, with backslashes before what they protect, or up to the next comma. */
const ITEM = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs;

function parseArray<T>(text: string, parseItem: (text: string) => T): (T | null)[] {
  return Array.from(text.matchAll(ITEM), ([, quoted, bare]) => {
    if (quoted !== undefined) return parseItem(quoted.replace(/\\(.)/gs, '$1'));
    return bare === undefined || bare === 'NULL' ? null : parseItem(bare);
  });
}
