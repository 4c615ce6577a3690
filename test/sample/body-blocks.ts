/** One printed block of a body; bold runs as `**…**`. */
export interface PrintedBlock {
  readonly bullet: boolean;
  readonly text: string;
}

/** Blocks of a body's JSON in reading order; a list item is one bulleted block. */
export function blocksOf(json: unknown, bullet = false): readonly PrintedBlock[] {
  const { type, content = [] } = json as { type: string; content?: readonly unknown[] };
  if (type === 'paragraph' || type === 'heading') return [{ bullet, text: content.map(runOf).join('') }];
  return content.flatMap((child) => blocksOf(child, bullet || type === 'listItem'));
}

function runOf(json: unknown): string {
  const { text = '', marks = [] } = json as { text?: string; marks?: readonly { type: string }[] };
  return marks.some(({ type }) => type === 'bold') ? `**${text}**` : text;
}
