import type { NodeId } from '../ids.ts';
import type {
  GoalScope,
  IndicatorNumbering,
  IndicatorRole,
  LevelNumbering,
  NodeKind,
  Numbering,
  NumberStyle,
} from './model.ts';
import { atDepth } from './settings.ts';

/** What a printed number depends on. */
export interface Numbered {
  readonly id: NodeId;
  readonly parent: NodeId | null;
  readonly kind: NodeKind;
  readonly label: string | null;
  readonly scope?: GoalScope;
  readonly role?: IndicatorRole;
}

/**
 * Printed number of every node ('' if it prints none), from live nodes in document order. A node's own label
 * stands in place of the number and counts for nothing: its siblings are numbered as if it were not there.
 */
export function printedNumbers(
  nodes: readonly Numbered[],
  numbering: Numbering,
): ReadonlyMap<NodeId, string> {
  const keys = nodes.map(seriesOf);
  const sizes = new Map<string, number>();
  const positions = nodes.map(({ label }, index) => {
    if (label !== null) return 0;
    const position = (sizes.get(keys[index] ?? '') ?? 0) + 1;
    sizes.set(keys[index] ?? '', position);
    return position;
  });
  const places = new Map<NodeId, Place>();
  const numbers = new Map<NodeId, string>();
  for (const [index, node] of nodes.entries()) {
    const above = node.parent === null ? undefined : places.get(node.parent);
    const place: Place = {
      kind: node.kind,
      depth: above?.kind === node.kind ? above.depth + 1 : 0,
      position: positions[index] ?? 0,
      label: node.label,
    };
    places.set(node.id, place);
    const alone = sizes.get(keys[index] ?? '') === 1;
    numbers.set(node.id, node.label ?? printed(node, place, above, alone, numbering));
  }
  return numbers;
}

interface Place {
  readonly kind: NodeKind;
  readonly depth: number;
  /** 1 for the first of its series; 0 for one with its own label. */
  readonly position: number;
  readonly label: string | null;
}

/** Siblings that are counted together: same parent, kind, scope and role. */
function seriesOf(node: Numbered): string {
  return `${node.parent ?? ''}\n${node.kind}\n${node.scope ?? node.role ?? ''}`;
}

function printed(
  node: Numbered,
  place: Place,
  above: Place | undefined,
  alone: boolean,
  numbering: Numbering,
): string {
  switch (node.kind) {
    case 'section':
      return levelNumber(numbering.section, place.position);
    case 'goal':
      return levelNumber(atDepth(numbering.goal[node.scope ?? 'basic'], place.depth), place.position);
    case 'measure':
      return levelNumber(atDepth(numbering.measure, place.depth), place.position);
    case 'initiative':
      return levelNumber(numbering.initiative, place.position);
    case 'indicator':
      return indicatorNumber(numbering[node.role ?? 'kpi'], place.position, above, alone);
  }
}

function levelNumber(level: LevelNumbering | undefined, position: number): string {
  if (level === undefined || level.style === 'none') return '';
  return level.prefix + formatNumber(level.style, position) + level.suffix;
}

function indicatorNumber(
  style: IndicatorNumbering,
  position: number,
  above: Place | undefined,
  alone: boolean,
): string {
  if (style !== 'measureBranch') return style === 'bullet' ? BULLET : '';
  const stem = above?.kind === 'measure' ? branchStem(above) : '';
  if (stem === '') return '';
  return alone ? stem : `${stem}-${position}`;
}

/** The measure's circled number; of an own label only one that is a circled digit itself (③). */
function branchStem(measure: Place): string {
  if (measure.label === null) return formatNumber('circled', measure.position);
  const label = measure.label.trim();
  return /^[①-⑳㉑-㉟㊱-㊿]$/u.test(label) ? label : '';
}

const BULLET = '・';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** A positive number in one of the styles; beyond a style's characters (㊿, ン) it is put in brackets: (51). */
export function formatNumber(style: NumberStyle, position: number): string {
  switch (style) {
    case 'none':
      return '';
    case 'decimal':
      return String(position);
    case 'fullwidth':
      return String(position).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'roman':
      return ROMAN.charAt(position - 1) || romanLetters(position);
    case 'circled':
      return circled(position);
    case 'katakana':
      return KATAKANA.charAt(position - 1) || `(${position})`;
    case 'bullet':
      return BULLET;
  }
}

function circled(position: number): string {
  if (position <= 20) return String.fromCharCode(0x2460 + position - 1);
  if (position <= 35) return String.fromCharCode(0x3251 + position - 21);
  return position <= 50 ? String.fromCharCode(0x32b1 + position - 36) : `(${position})`;
}

const ROMAN_LETTERS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romanLetters(position: number): string {
  let rest = position;
  let letters = '';
  for (const [value, letter] of ROMAN_LETTERS) {
    while (rest >= value) {
      letters += letter;
      rest -= value;
    }
  }
  return letters;
}
