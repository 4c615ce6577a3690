import { foldForReading } from './folding.ts';
import { type Quantity, readQuantity } from './quantity.ts';

/** One labelled part of a value: 男 and 79.3歳. */
export interface Component {
  readonly label: string;
  readonly quantity: Quantity;
}

/**
 * Reads folded text made of two or more labelled numbers, or null: `男79.3歳 女84.3歳`, `小学校:54.2点、中学校:50.1点`,
 * `79.3歳(男) 84.3歳(女)`. Without a separator only 男 and 女 begin a new part, as a unit may hold any other letter.
 */
export function readComponents(text: string): readonly Component[] | null {
  const parts = scan(text, LABEL_FIRST) ?? scan(text, LABEL_LAST);
  return parts?.map(({ label, quantity }) => ({ label, quantity })) ?? null;
}

/** A part with the text that it was read from: 男79.3歳. */
interface ComponentPart extends Component {
  readonly text: string;
}

/** The parts of a typed value as `readComponents` reads them, each with its text; none where it is of one piece. */
export function componentParts(typed: string): readonly ComponentPart[] {
  const text = foldForReading(typed);
  return scan(text, LABEL_FIRST) ?? scan(text, LABEL_LAST) ?? [];
}

const NUMBER =
  String.raw`(?<number>(?:(?<![予契節解公])約|およそ)? ?[-+±▲△≧≦]? ?\d[\d.,]*` +
  String.raw` ?(?:(?![男女])[^\d\s、,;/・:()〔〕])*)`;
const SEPARATOR = '(?: ?[、,;/・] ?| |)';
const LABEL = String.raw`(?<label>[^\d\s、,;/・:()〔〕.]{1,12}?)`;
const LABEL_FIRST = new RegExp(`[(〔]?${LABEL}[)〕]? ?:? ?${NUMBER}${SEPARATOR}`, 'y');
const LABEL_LAST = new RegExp(`${NUMBER} ?[(〔]${LABEL}[)〕]${SEPARATOR}`, 'y');

/** What stands before a number without naming a part of the value: 第3期, R6, 約, 年. */
const NO_LABEL = /^(?:第|令和|平成|昭和|[A-Za-z]|No|西暦|約|およそ|最[大小低高]|[年月日計]|[-+±▲△≧≦≥≤<>~]+)$/;

function scan(text: string, pattern: RegExp): readonly ComponentPart[] | null {
  const components: ComponentPart[] = [];
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const { label: typed = '', number = '' } = found?.groups ?? {};
    const label = typed.replace(/[はがの]$/, '');
    const quantity = readQuantity(number.trim());
    if (label === '' || NO_LABEL.test(label) || quantity === null) return null;
    if (components.some((other) => other.label === label)) return null;
    components.push({ label, quantity, text: (found?.[0] ?? '').replace(/[ 、,;/・]+$/, '') });
  }
  return components.length >= 2 ? components : null;
}
