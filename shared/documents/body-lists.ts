/** Lists of a text: what is printed before each item, and how deep it lies. */
import type { BodyNode } from '../document/body.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import { formatNumber } from '../strategy/numbering.ts';
import { inlineRuns, isBlank, type RunContext } from './body-runs.ts';
import type { ListItem } from './model.ts';

const { bullets } = strategyDocumentMessages.body;

/** A paragraph of a list, or what is neither that nor a list. */
type ListPart = ListItem | { readonly node: BodyNode };

/** The parts of a list and of those in it; read lazily, so that footnotes are counted in the order in which they stand. */
export function* listParts(list: BodyNode, context: RunContext, depth = 0): Generator<ListPart> {
  for (const [index, { content = [] }] of (list.content ?? []).entries()) {
    let marker = markerOf(list, index, depth);
    for (const node of content) {
      if (node.type === 'bulletList' || node.type === 'orderedList')
        yield* listParts(node, context, depth + 1);
      else if (node.type !== 'paragraph') yield { node };
      else {
        const runs = inlineRuns(node.content ?? [], context);
        if (isBlank(runs) && content.length > 1) continue;
        yield { marker, depth, runs };
        // A second paragraph of the same item.
        marker = '';
      }
    }
  }
}

function markerOf({ type, attrs }: BodyNode, index: number, depth: number): string {
  if (type === 'bulletList') return bullets[depth % bullets.length] ?? '';
  const number = (typeof attrs?.start === 'number' ? attrs.start : 1) + index;
  return `${ordinal(number, attrs?.type)}.`;
}

/** As HTML counts: 1, a, A, i, I; what has no letter is a number. */
function ordinal(number: number, type: unknown): string {
  if (number < 1) return String(number);
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return formatNumber('roman', number).toLowerCase();
    case 'I':
      return formatNumber('roman', number);
    default:
      return String(number);
  }
}

/** a … z, aa, ab … */
function letters(number: number): string {
  const last = String.fromCharCode(0x61 + ((number - 1) % 26));
  return number <= 26 ? last : letters(Math.floor((number - 1) / 26)) + last;
}
