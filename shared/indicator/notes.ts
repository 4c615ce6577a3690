const BRACKETED = String.raw`[(\[〔【「][^()\[\]〔〕【】「」]*[)\]〕】」]`;
const NOTED = new RegExp(`^(.+?) ?((?:${BRACKETED} ?)*(?:[※*].*)?)$`);

/** Splits trailing brackets and ※ marks off folded text: `38.2%(速報値)` → `38.2%` and `速報値`. */
export function splitNote(text: string): { readonly head: string; readonly note: string } {
  const [, head = text, tail = ''] = NOTED.exec(text) ?? [];
  return {
    head: head.trim(),
    note: tail
      .replace(/[()[\]〔〕【】「」]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  };
}
