import { type Component, readComponents } from './components.ts';
import { parseYear } from './fiscal-year.ts';
import { foldForReading } from './folding.ts';
import { splitNote } from './notes.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { type RelativeChange, readRelativeChange } from './relative-change.ts';
import { isNone, isState, type StatusCode, statusOf } from './states.ts';

interface Typed {
  /** What was typed, character for character. */
  readonly raw: string;
}

export interface NumberValue extends Typed, Quantity {
  readonly kind: 'number';
}

/**
 * What an indicator's cell says. `raw` is the value; the rest is derived from it, and plain JSON. Blank (not
 * filled in), none (― was entered), 0 and 調査中 are four different things; what cannot be read is `text`.
 */
export type IndicatorValue =
  | NumberValue
  | (Typed & { readonly kind: 'components'; readonly components: readonly Component[] })
  | (Typed & { readonly kind: 'state'; readonly state: string })
  | (Typed & RelativeChange & { readonly kind: 'relativeChange' })
  | (Typed & { readonly kind: 'status'; readonly status: StatusCode })
  | (Typed & { readonly kind: 'none' })
  | (Typed & { readonly kind: 'blank' })
  | (Typed & { readonly kind: 'text' });

/** Longer cells are prose: they are not read, which also bounds the work of the patterns. */
const LONGEST_READ = 120;

/** Reads a cell; never fails, never alters: `parseValue(raw).raw === raw`. */
export function parseValue(raw: string): IndicatorValue {
  const text = foldForReading(raw);
  if (text === '') return { kind: 'blank', raw };
  if (text.length > LONGEST_READ) return { kind: 'text', raw };
  return readWords(raw, text) ?? readNumbers(raw, text) ?? readState(raw, text) ?? { kind: 'text', raw };
}

function readWords(raw: string, text: string): IndicatorValue | null {
  const { head } = splitNote(text);
  if (isNone(head)) return { kind: 'none', raw };
  const status = statusOf(head);
  return status && { kind: 'status', raw, status };
}

function readNumbers(raw: string, text: string): IndicatorValue | null {
  const change = readRelativeChange(text);
  if (change !== null) return { kind: 'relativeChange', raw, ...change };
  if (isDate(text)) return { kind: 'state', raw, state: text };
  const quantity = readQuantity(text);
  if (quantity !== null) return { kind: 'number', raw, ...quantity };
  const components = readComponents(text);
  return components && { kind: 'components', raw, components };
}

/** A date or year as a value says when something is reached: a state, not the number 2022. A bare 2022 is one. */
function isDate(text: string): boolean {
  const reading = parseYear(text);
  if (reading.kind === 'date' && reading.day !== null) return true;
  return ['date', 'fiscalYear', 'calendarYear'].includes(reading.kind) && /年|^\p{L}/u.test(text);
}

function readState(raw: string, text: string): IndicatorValue | null {
  return isState(splitNote(text).head) ? { kind: 'state', raw, state: text } : null;
}
