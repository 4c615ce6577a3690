import type * as Y from 'yjs';
import { bodyOf, readBody } from '#shared/document/body.ts';
import { type ReadNode, readStrategy } from '#shared/document/read.ts';
import { blocksOf } from './body-blocks.ts';

/** Text without white space, markup and emphasis of the extraction: what is left is print. */
export function printOf(text: string): string {
  return text.replace(/<[^<>]*>/g, '').replace(/\*\*|\s/g, '');
}

interface PhraseOptions {
  /** How the seed marks an indicator in a list. */
  readonly bullet?: string;
  readonly leaveOut?: (node: ReadNode) => boolean;
}

/** Every phrase that the document prints, each as often as it prints it; a number joins its title. */
export function printedPhrases(
  doc: Y.Doc,
  seed: string,
  { bullet = '・', leaveOut = () => false }: PhraseOptions = {},
): readonly string[] {
  return readStrategy(doc)
    .nodes.filter((node) => !leaveOut(node))
    .flatMap((node) => nodePhrases(doc, node, seed, bullet))
    .map(printOf)
    .filter((phrase) => phrase !== '');
}

function nodePhrases(doc: Y.Doc, node: ReadNode, seed: string, bullet: string): readonly string[] {
  const number = node.kind === 'indicator' && node.number === '・' ? bullet : node.number;
  const body = bodyOf(doc, node.id);
  const blocks = body === null ? [] : blocksOf(readBody(body).json);
  return [
    ...together([number, node.title], seed),
    ...blocks.map(({ text }) => text),
    ...(node.kind === 'indicator'
      ? [
          ...together([node.baseline, `(${node.baselineYear})`], seed),
          ...together([node.target, `(${node.targetYear})`], seed),
          node.sourceStatistic,
        ].filter((phrase) => !phrase.startsWith('('))
      : []),
    node.pageRef,
  ];
}

/** The parts as one phrase where the seed prints them side by side, else one by one (cells apart). */
function together(parts: readonly [string, string], seed: string): readonly string[] {
  const joined = printOf(parts.join(''));
  return seed.includes(joined) ? [joined] : parts;
}

/** What is left of a printed text, and which phrases it lacks, when each phrase is taken out once, longest first. */
export function takeOut(
  printed: string,
  phrases: readonly string[],
): { readonly missing: readonly string[]; readonly left: Readonly<Record<string, number>> } {
  const missing = new Set<string>();
  let rest = printed;
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    if (rest.includes(phrase)) rest = rest.replace(phrase, () => '\n');
    else missing.add(phrase);
  }
  const left: Record<string, number> = {};
  for (const piece of rest.split('\n')) if (piece !== '') left[piece] = (left[piece] ?? 0) + 1;
  return { missing: phrases.filter((phrase) => missing.has(phrase)), left };
}
