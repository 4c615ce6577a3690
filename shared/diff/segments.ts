/** Sentences of a text, each with what ends it (。！？ and closing brackets, a line break); together they are the text. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(SENTENCE) ?? []).filter((sentence) => sentence !== '');
}

/** Japanese words, numbers, marks and blanks of a text, together the text; no character is cut in two. */
export function wordsOf(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) =>
    (sentence.match(PIECE) ?? []).flatMap((piece) =>
      Array.from(segmenter().segment(piece), ({ segment }) => segment),
    ),
  );
}

/** Blanks, and the marks that part words. */
export function isMark(word: string): boolean {
  return MARK.test(word);
}

/** True for white space and nothing. */
export function isBlankText(text: string): boolean {
  return text.trim() === '';
}

const SENTENCE = /[^。！？\n]*(?:[。！？]+[」』）)]*\n?|\n|$)/g;
/** Segmenting takes longer per character the longer the text is; a whole body at once takes seconds. */
const PIECE = /[^、]{0,200}、|.{1,200}\p{M}*/gsu;
const MARK = /^[\s、。，．・]*$/u;

let words: Intl.Segmenter | null = null;

function segmenter(): Intl.Segmenter {
  words ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return words;
}
