/** The words of a text's paragraphs as runs: formats, footnotes, links and names of indicators. */
import type { BodyNode } from '../document/body.ts';
import { editorMessages } from '../i18n/ja/editor.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import { RUN_FORMATS, type Run, type Runs, textOf } from './model.ts';

const text = strategyDocumentMessages.body;

/** What an indicator is called; null where it cannot be found. */
export type IndicatorName = (nodeId: string, documentId: string | null) => string | null;

/** What the runs of one text share: its footnotes in their order. */
export interface RunContext {
  readonly indicatorName: IndicatorName;
  /** Grows as the text is read. */
  readonly footnotes: string[];
}

/** The contents of a text block; an address stands behind its link, because paper has no other place for it. */
export function inlineRuns(content: readonly BodyNode[], context: RunContext): Runs {
  const runs: Run[] = [];
  for (const [index, node] of content.entries()) {
    const formats = formatsOf(node);
    const words = inlineText(node, context);
    add(runs, words, node.type === 'footnote' ? [...new Set([...formats, 'superscript' as const])] : formats);
    const href = hrefOf(node);
    if (href === null || href === hrefOf(content[index + 1])) continue;
    const linked = linkText(content.slice(0, index + 1), href);
    if (!linked.includes(printedAddress(href))) add(runs, text.address(printedAddress(href)), []);
  }
  return runs;
}

/** True if there is nothing to read. */
export function isBlank(runs: Runs): boolean {
  return textOf([runs]).trim() === '';
}

function inlineText({ type, text: words = '', attrs }: BodyNode, context: RunContext): string {
  switch (type) {
    case 'hardBreak':
      return '\n';
    case 'footnote':
      return text.footnote(context.footnotes.push(String(attrs?.text ?? '')));
    case 'indicatorLink':
      return indicatorText(attrs, context);
    default:
      return words;
  }
}

function indicatorText(attrs: BodyNode['attrs'], { indicatorName }: RunContext): string {
  const { nodeId, documentId } = attrs ?? {};
  const name =
    typeof nodeId === 'string'
      ? indicatorName(nodeId, typeof documentId === 'string' ? documentId : null)
      : null;
  return name ?? editorMessages.body.indicatorElsewhere;
}

/** Neighbours in one manner are one run. */
function add(runs: Run[], words: string, formats: NonNullable<Run['formats']>): void {
  if (words === '') return;
  const last = runs.at(-1);
  if (last !== undefined && (last.formats ?? []).join() === formats.join())
    runs.splice(-1, 1, { ...last, text: last.text + words });
  else runs.push({ text: words, mark: null, ...(formats.length === 0 ? {} : { formats }) });
}

function formatsOf({ marks = [] }: BodyNode): NonNullable<Run['formats']> {
  return RUN_FORMATS.filter((format) => marks.some(({ type }) => type === format));
}

function hrefOf(node: BodyNode | undefined): string | null {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof href === 'string' ? href : null;
}

/** The words of the link that ends with the last node. */
function linkText(content: readonly BodyNode[], href: string): string {
  const first = content.findLastIndex((node) => hrefOf(node) !== href) + 1;
  return content
    .slice(first)
    .map((node) => node.text ?? '')
    .join('');
}

/** An address as people write it: of mail and telephone without the scheme. */
function printedAddress(href: string): string {
  return href.replace(/^(mailto|tel):/i, '');
}
