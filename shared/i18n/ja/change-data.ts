/** Heads of the columns of tables of changes for other programs, beside those that say which item it is. */
export const changeDataMessages = {
  category: '変更の区分',
  field: '欄',
  before: '変更前',
  after: '変更後',
  beforeYear: '変更前の年度',
  afterYear: '変更後の年度',
  change: '変更の別',
  changes: { added: '追加', removed: '削除', moved: '移動', changed: '変更' },
  actual: '実績値',
  actualYear: '実績値の年度',
  reason: '変更理由',
  divergenceReason: '乖離理由',
  targetRationale: '目標値の考え方',
  remarks: '備考',
  digital: 'デジタルを活用した取組',
  isDigital: '該当',
  page: '該当ページ',
  /** What several fields of one item say. */
  line: (field: string, words: string) => `${field}：${words}`,
} as const;
