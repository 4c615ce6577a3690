/**
 * Arrays as parameters of a query. The driver can ask each new connection for the types of arrays itself, but
 * if the connection breaks during that question nobody hears of it, and the process ends (unhandled rejection).
 */

type Item = string | number | Uint8Array | null;

/** Type oids of text[], int[], bigint[], uuid[] and bytea[]. */
export const ARRAY = { text: 1009, int: 1007, bigint: 1016, uuid: 2951, bytea: 1001 } as const;

const serialize = (items: readonly Item[]): string => `{${items.map(literal).join(',')}}`;

/** Only parameters: no query of ours answers an array. */
const type = (to: number) => ({ to, from: [], serialize, parse: (text: string) => text });

/** To be given to the driver as types of its own. */
export const arrayTypes = {
  textArray: type(ARRAY.text),
  intArray: type(ARRAY.int),
  bigintArray: type(ARRAY.bigint),
  uuidArray: type(ARRAY.uuid),
  byteaArray: type(ARRAY.bytea),
};

/** An item in an array's text form; hexadecimal for bytes. */
function literal(item: Item): string {
  if (item === null) return 'null';
  const text = item instanceof Uint8Array ? `\\x${Buffer.from(item).toString('hex')}` : String(item);
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
