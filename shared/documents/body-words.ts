import type { BodyJson, BodyNode } from '../document/body.ts';

/** All words of a body, without its formats; '' where it has none. */
export function bodyText({ content }: BodyJson): string {
  return content
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n');
}

function wordsOf({ text = '', content = [] }: BodyNode): string {
  return text + content.map(wordsOf).join('');
}
