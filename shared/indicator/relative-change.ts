import { splitNote } from './notes.ts';
import { type Quantity, readQuantity } from './quantity.ts';

const CHANGES = {
  increase: '増加|増大|増|上昇|拡大|伸び|延伸|アップ|UP|引き?上げ',
  decrease: '減少|減|低下|縮小|削減|低減|短縮|抑制|ダウン|DOWN|引き?下げ',
  improve: '改善|向上|好転|回復',
  worsen: '悪化',
  maintain: '維持|横ばい|同水準',
} as const;

/** Which way a value is to move; `either` is ± and 増減. */
export type Change = keyof typeof CHANGES | 'either';

/** A value told as a movement: 最大4ポイント改善, 前年度比10%増, 現状維持. */
export interface RelativeChange {
  readonly change: Change;
  /** By how much (最大 is its comparator `atMost`); null in 現状維持 or 増加. */
  readonly amount: Quantity | null;
  /** What it is measured against, as typed: 前年度比, 現状値から; '' if not said. */
  readonly reference: string;
}

/** Reads folded text that tells a movement rather than a level, or null. */
export function readRelativeChange(text: string): RelativeChange | null {
  const { head, note } = splitNote(text);
  const reference = REFERENCE.exec(head)?.[0] ?? '';
  const said = { reference: [reference.trim(), note].filter((word) => word !== '').join(' ') };
  const rest = head.slice(reference.length);
  const verb = splitVerb(rest);
  if (verb?.before === '') return { ...said, change: verb.change, amount: null };
  const amount = readQuantity(verb?.before ?? rest);
  // 100%維持 is the number 100%; without a verb only ±5 is a movement, ±0 being the number zero
  if (amount === null || verb?.change === 'maintain') return null;
  if (verb) return { ...said, change: verb.change, amount };
  return amount.sign === '±' && amount.value !== 0 ? { ...said, change: 'either', amount } : null;
}

const YEAR = String.raw`(?:\d{4}|(?:令和|平成|昭和|[RHS])(?:\d{1,2}|元))年?度?`;
const REFERENCE = new RegExp(
  `^(?:(?:基準(?:値|年度?)?|現状値?|現況|現在|当初|前年度?|前期|前回|(?:計画)?策定時|${YEAR})の?(?:実績|水準|値)?` +
    '(?:対比|比|より|から|に比べて?|と比較して|に対して?|[をの])? ?)+',
);
const VERBS = (Object.entries(CHANGES) as [Change, string][]) // keys of the literal above
  .map(([change, verbs]) => [change, new RegExp(`[をにの]? ?(?:${verbs})(?:する|させる)?$`, 'i')] as const);

function splitVerb(text: string): { change: Change; before: string } | null {
  for (const [change, pattern] of VERBS) {
    const index = text.search(pattern);
    if (index >= 0) return { change, before: text.slice(0, index) };
  }
  return null;
}
