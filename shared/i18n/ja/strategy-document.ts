/** Words of the whole strategy as a document, and of its texts. */
export const strategyDocumentMessages = {
  body: {
    /** In the text; the note itself stands behind the same sign. */
    footnote: (number: number) => `※${number}`,
    /** Behind the ※ that is printed before every note. */
    note: (number: number) => `${number}　`,
    address: (address: string) => `（${address}）`,
    rule: '―'.repeat(12),
    /** By depth; deeper ones begin anew. */
    bullets: ['・', '－'],
    table: '表',
    /** By the words of its first row. */
    tableOf: (words: readonly string[]) => `表（${words.slice(0, 6).join('、')}）`,
  },
} as const;
