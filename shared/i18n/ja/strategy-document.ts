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
  contents: { heading: '目次', columns: ['項目', 'ページ'] as const },
  nickname: (nickname: string) => `愛称「${nickname}」`,
  planPeriod: (period: string) => `計画期間　${period}`,
  overallGoal: '全体の目標',
  untitled: '（名称なし）',
  nothing: '内容はまだありません。',
  page: (page: string) => `該当ページ　${page}`,
  /** Behind the title of a 取組. */
  pageBehind: (page: string) => `（${page}）`,
  actuals: '実績値',
  table: (words: string, place: string) => `${words}（${place}）`,
  year: (year: string) => `(${year})`,
  data: { body: '本文' },
  /** Of the template, by their ids. */
  options: {
    contents: { label: '目次を付ける' },
    partsBeginPage: { label: '章と基本目標ごとに改ページする' },
  },
} as const;
