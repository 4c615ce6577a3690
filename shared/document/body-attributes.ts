import type { Attrs } from '@tiptap/pm/model';
import { BLOCK_ID, HEADING_LEVELS, isSafeHref } from './body-blocks.ts';
import type { Report } from './omission.ts';

/** True if an attribute may hold this value. */
type Accepts = (value: unknown) => boolean;

const oneOf =
  (...values: readonly unknown[]): Accepts =>
  (value) =>
    values.includes(value);
const wholeNumber =
  (first: number, last: number): Accepts =>
  (value) =>
    Number.isInteger(value) && (value as number) >= first && (value as number) <= last; // isInteger said number
const text =
  (limit: number): Accepts =>
  (value) =>
    typeof value === 'string' && value.length <= limit;
const orNull =
  (accepts: Accepts): Accepts =>
  (value) =>
    value === null || accepts(value);

const CELL = {
  colspan: wholeNumber(1, 100),
  rowspan: wholeNumber(1, 100),
  colwidth: orNull(
    (value) => Array.isArray(value) && value.length <= 100 && value.every(wholeNumber(0, 10_000)),
  ),
  align: oneOf(null, 'left', 'center', 'right'),
};
const ID = orNull((value) => text(200)(value) && value !== '');

/** Values of every attribute of the text schema, per node or mark. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Accepts>>>> = {
  paragraph: { [BLOCK_ID]: ID },
  heading: { [BLOCK_ID]: ID, level: oneOf(...HEADING_LEVELS) },
  orderedList: { start: wholeNumber(0, 100_000), type: oneOf(null, '1', 'a', 'A', 'i', 'I') },
  tableCell: CELL,
  tableHeader: CELL,
  footnote: { text: text(20_000) },
  indicatorLink: { nodeId: ID, documentId: ID },
  link: { href: (value) => typeof value === 'string' && isSafeHref(value) },
};

/** The attributes that a node or mark may have; the others are left out and reported, and take their default. */
export function readAttributes(owner: string, raw: Readonly<Record<string, unknown>>, report: Report): Attrs {
  const known = ATTRIBUTES[owner] ?? {};
  const attrs: Record<string, unknown> = {};
  for (const name of Object.keys(raw).sort()) {
    const value = raw[name];
    const accepts = Object.hasOwn(known, name) ? known[name] : undefined;
    if (accepts === undefined) report(`body.${owner}.${name}`, 'unknownAttribute', value);
    else if (accepts(value)) attrs[name] = value;
    else report(`body.${owner}.${name}`, 'wrongType', value);
  }
  return attrs;
}
