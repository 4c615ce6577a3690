import { addDecimals, compareDecimals, type Decimal, decimalOf } from './decimal.ts';
import { splitNote } from './notes.ts';
import { ACHIEVEMENT } from './states.ts';

/** 以上 (≧) / 以下 (≦) / 以内, which says ≦ of ranks and deviations / 超 (＞) / 未満 (＜) */
export type Comparator = 'atLeast' | 'atMost' | 'within' | 'moreThan' | 'lessThan';

/** One number as read from a cell. Plain JSON, since snapshots carry it. */
export interface Quantity {
  /** Exact value with sign and scale applied and typed decimals kept: 61.4万 → `614000`, 60.0 → `60.0`. */
  readonly decimal: Decimal;
  /** The same as a plain number, for charts. */
  readonly value: number;
  /** The sign as typed, ▲ and △ being `-`. */
  readonly sign: '' | '+' | '-' | '±';
  /** The typed scale (千, 万, 億 …), '' if none; `decimal` already contains it. */
  readonly scale: string;
  /** 人, %, of 億円 the 円; '' if none. */
  readonly unit: string;
  /** 約, およそ, 程度, 前後 … */
  readonly approximate: boolean;
  readonly comparator: Comparator | null;
  /** What the number counts over, as typed: 累計, 年間, 5年間で, 延べ; '' if none. */
  readonly basis: string;
  /** What else stands behind the number: 維持, 速報値, ※1; '' if none. */
  readonly note: string;
}

/** Reads folded text that is one number with its surroundings, or null; the sign ± is left to the caller. */
export function readQuantity(text: string): Quantity | null {
  const { head, note } = splitNote(text);
  const basis = BASIS.exec(head)?.[0] ?? '';
  // 「5年間」 alone is five years, not a number still to come: hence the second try
  const bare = basis === '' ? null : readBare(head.slice(basis.length), basis.trim());
  const quantity = bare ?? readBare(head, '');
  if (quantity === null || note === '') return quantity;
  if (BASIS.exec(note)?.[0] === note) return { ...quantity, basis: joined(quantity.basis, note) };
  return { ...quantity, note: joined(quantity.note, note) };
}

const SPAN = String.raw`\d{1,2} ?(?:[かカヵヶケ箇]年間?|年間|年(?=[での]))`;
const RATE = '1(?:人|日|世帯|校|社|件|回|団体|か所)(?:当たり|あたり|当り|平均)';
const COUNTED =
  '(?:計画|全)?期間[中内]?|累計|延べ?|のべ|通算|総計|合計|計|平均|毎?年度?間?|毎?月間?|毎?週間?|毎?日|' +
  '全国|[国都道府県市区町村圏管]内';
const BASIS = new RegExp(`^(?:(?:${SPAN}|${RATE}|${COUNTED})[でにの:]? ?)+`);

const APPROXIMATE = /^(?:約|およそ|おおよそ|おおむね|概ね|凡そ|ほぼ|[≒≈]) ?/;
const SIGNS = [
  [/^(?:\+|プラス) ?/, '+'],
  [/^(?:[-ー▲△]|マイナス) ?/, '-'],
  [/^± ?/, '±'],
] as const;
const BOUNDS = [
  [/^(?:[≧≥]|>=|最低|最小|少なくとも|下限) ?/, 'atLeast'],
  [/^(?:[≦≤]|<=|最大|最高|上限) ?/, 'atMost'],
  [/^> ?/, 'moreThan'],
  [/^< ?/, 'lessThan'],
] as const;

interface Prefix {
  readonly approximate: boolean;
  readonly comparator: Comparator | null;
  readonly sign: Quantity['sign'];
  readonly rest: string;
}

function readPrefix(text: string): Prefix {
  let prefix: Prefix = { approximate: false, comparator: null, sign: '', rest: text };
  const take = (pattern: RegExp, found: Partial<Prefix>): void => {
    const length = pattern.exec(prefix.rest)?.[0].length ?? 0;
    if (length > 0) prefix = { ...prefix, ...found, rest: prefix.rest.slice(length) };
  };
  for (const [pattern, comparator] of BOUNDS) if (prefix.comparator === null) take(pattern, { comparator });
  take(APPROXIMATE, { approximate: true });
  for (const [pattern, sign] of SIGNS) if (prefix.sign === '') take(pattern, { sign });
  return prefix;
}

const UNIT_PART = String.raw`[cdk]?m[23]|-?CO2|か[所月年国]|つ|[\u3300-\u33ff℃℉%‰°/・]|(?<=[a-zA-Z])[²³₂]|(?!\p{sc=Hiragana})\p{L}`;
const TAIL = new RegExp(
  `^(?<unit>(?![/・])(?:${UNIT_PART}){0,12}?) ?(?<about>程度|前後|ほど|くらい|ぐらい|余り?|強|弱)? ?` +
    `(?<bound>以上|以下|以内|未満|超過?|超え|を超える|を上回る|を下回る)? ?` +
    `(?<basis>累計|合計|総計|平均)?(?<note>[をのに]?(?:${ACHIEVEMENT}|実績|見込み?)(?:する|した|済み?|中|予定)?)?$`,
  'u',
);
const TRAILING_BOUNDS: Readonly<Record<string, Comparator>> = {
  以上: 'atLeast',
  以下: 'atMost',
  以内: 'within',
  未満: 'lessThan',
  を下回る: 'lessThan',
};

function readBare(text: string, basis: string): Quantity | null {
  const prefix = readPrefix(text);
  const number = readNumber(prefix.rest);
  const tail = number && TAIL.exec(number.rest)?.groups;
  if (!tail || (tail.bound && prefix.comparator !== null)) return null;
  const decimal = prefix.sign === '-' ? decimalOf(`-${number.decimal}`, 0) : number.decimal;
  return {
    decimal,
    value: Number(decimal),
    sign: prefix.sign,
    scale: number.scale,
    unit: (tail.unit ?? '').trim(),
    approximate: prefix.approximate || tail.about !== undefined,
    // 超, 超え, を超える, を上回る are what the table leaves out
    comparator: tail.bound ? (TRAILING_BOUNDS[tail.bound] ?? 'moreThan') : prefix.comparator,
    basis: joined(basis, tail.basis ?? ''),
    note: (tail.note ?? '').replace(/^[をのに]/, ''),
  };
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const PART = new RegExp(`^(${DIGITS}) ?([十百千]?[万億兆]|[百千])? ?`);
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

interface NumberRead {
  readonly decimal: Decimal;
  readonly scale: string;
  readonly rest: string;
}

/** 4億5,000万 is the sum of its parts; each part must be smaller than the scale before it. */
function readNumber(text: string, ceiling: Decimal | null = null): NumberRead | null {
  const [matched, digits = '', scale = ''] = PART.exec(text) ?? [];
  if (matched === undefined) return null;
  const power = [...scale].reduce((sum, char) => sum + (POWERS[char] ?? 0), 0);
  const decimal = decimalOf(digits, power);
  if (ceiling !== null && compareDecimals(decimal, ceiling) >= 0) return null;
  const rest = text.slice(matched.length);
  if (power === 0 || digits.includes('.') || !/^[\d.]/.test(rest)) return { decimal, scale, rest };
  const lower = readNumber(rest, decimalOf('1', power));
  return lower && { decimal: addDecimals(decimal, lower.decimal), scale, rest: lower.rest };
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
