import { EmptyElement, Tab, TextRun } from 'docx';
import type { Run, RunFormat, Runs } from '#shared/documents/model.ts';
import { carriedText } from './carried-text.ts';

/** Runs of a paragraph; both marks are underlined, and their character styles tell them apart. */
export function textRuns(runs: Runs): TextRun[] {
  return runs.map(textRun);
}

function textRun({ text, mark, formats = [] }: Run): TextRun {
  const has = (format: RunFormat) => formats.includes(format);
  return new TextRun({
    children: pieces(text),
    ...(mark !== null && { style: mark === 'added' ? 'Added' : 'Removed' }),
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...((mark !== null || has('underline')) && { underline: {} }),
    ...(has('strike') && { strike: true }),
    // Text is raised or lowered, never both: the file has one place for it.
    ...(has('superscript') ? { superScript: true } : has('subscript') && { subScript: true }),
  });
}

/** Text between line breaks and tabs, which are elements of their own. */
function pieces(text: string): (string | EmptyElement)[] {
  return carriedText(text)
    .split(/([\n\t])/)
    .flatMap((piece) => {
      if (piece === '\n') return new EmptyElement('w:br');
      if (piece === '\t') return new Tab();
      return piece === '' ? [] : piece;
    });
}
