import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { CommitteeDocument, DocumentBlock, ListItem } from '#shared/documents/model.ts';
import { carriedText } from './carried-text.ts';
import { EM } from './styles.ts';

/** A format's numbering has nine levels; what lies deeper is of the ninth. */
const DEEPEST = 8;

/** Where an item stands in the file's numbering, which prints its marker. */
export interface ItemNumbering {
  readonly reference: NumberingDefinition;
  /** Lists of one instance are counted on from each other. */
  readonly instance: number;
  readonly level: number;
}

/** What stands before the items of one depth: the same for all, or counted up. */
type Markers =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'counted'; readonly before: string; readonly first: number; readonly after: string };

/** The numbering of every list of a document, item by item, so that each prints exactly its marker. */
export type ListNumbering = ReadonlyMap<ListBlock, readonly ItemNumbering[]>;
type ListBlock = DocumentBlock & { readonly type: 'list' };

/** Defines what the lists of a document need. */
export function listNumbering({ sections }: CommitteeDocument): ListNumbering {
  const blocks = sections.flatMap((section) => section.blocks);
  const lists = blocks.filter((block) => block.type === 'list');
  const definitions = new Map<string, NumberingDefinition>();
  const define = (markers: readonly Markers[]): NumberingDefinition => {
    const key = JSON.stringify(markers);
    const known = definitions.get(key);
    if (known !== undefined) return known;
    // The file's maker puts the reference between braces into the text of the file and looks for it there again:
    // with a character that no text carries it cannot be mistaken for somebody's words.
    const reference = `\uffff${definitions.size}`;
    const defined = { reference, levels: markers.map(levelOf) };
    definitions.set(key, defined);
    return defined;
  };
  return new Map(
    lists.map((list, instance) => {
      const levels = markersByLevel(list.items);
      return [
        list,
        list.items.map((item) => {
          const level = levelOfItem(item);
          if (levels !== null) return { reference: define(levels), instance, level };
          return { reference: define(onlyAt(level, item.marker)), instance: 0, level };
        }),
      ];
    }),
  );
}

/** Levels that no item lies on are there without a marker: Word expects those above one that is there. */
const NOTHING: Markers = { kind: 'same', text: '' };

function onlyAt(level: number, marker: string): readonly Markers[] {
  return [...Array<Markers>(level).fill(NOTHING), { kind: 'same', text: marker }];
}

/** What stands before the items at each depth; null where it follows no rule that the format knows. */
function markersByLevel(items: readonly ListItem[]): readonly Markers[] | null {
  const levels: Markers[] = [];
  const deepest = Math.max(0, ...items.map(levelOfItem));
  for (let level = 0; level <= deepest; level++) {
    const markers = countedMarkers(items, level) ?? sameMarkers(items, level);
    if (markers === null) return null;
    levels.push(markers);
  }
  return levels;
}

function sameMarkers(items: readonly ListItem[], level: number): Markers | null {
  const [first, ...others] = items.filter((item) => levelOfItem(item) === level);
  if (first === undefined) return NOTHING;
  return others.some(({ marker }) => marker !== first.marker) ? null : { kind: 'same', text: first.marker };
}

/** Counts as Word does: on from item to item, anew behind one that lies less deep. */
function countedMarkers(items: readonly ListItem[], level: number): Markers | null {
  let markers: (Markers & { readonly kind: 'counted' }) | null = null;
  let next = 0;
  for (const item of items) {
    if (levelOfItem(item) < level) next = markers?.first ?? 0;
    if (levelOfItem(item) !== level) continue;
    const [, before = '', digits = '', after = ''] =
      /^([^\d%]*)(0|[1-9]\d{0,3})([^\d%]*)$/.exec(item.marker) ?? [];
    if (digits === '') return null;
    if (markers === null) {
      markers = { kind: 'counted', before, first: Number(digits), after };
      next = markers.first;
    }
    if (before !== markers.before || after !== markers.after || Number(digits) !== next) return null;
    next += 1;
  }
  return markers;
}

function levelOf(markers: Markers, level: number): ILevelsOptions {
  const isCounted = markers.kind === 'counted';
  const printed = isCounted ? `${markers.before}00${markers.after}` : markers.text;
  const hanging = Math.round(EM * (widthOf(printed) + 0.3));
  return {
    level,
    format: isCounted ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: carriedText(isCounted ? `${markers.before}%${level + 1}${markers.after}` : markers.text),
    start: isCounted ? markers.first : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: EM * 1.5 * level + hanging, hanging } } },
  };
}

/** About how many characters of full width a marker takes. */
function widthOf(marker: string): number {
  return Array.from(marker).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.6 : 1), 0);
}

function levelOfItem({ depth }: ListItem): number {
  return Math.min(Math.max(depth, 0), DEEPEST);
}
