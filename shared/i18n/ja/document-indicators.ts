/** Words of 数値目標及びKPI一覧. */
export const indicatorListMessages = {
  name: '数値目標及びKPI一覧',
  of: (strategy: string) => `${strategy} 数値目標及びKPI一覧`,
  nothing: '一覧に載せる目標や指標は、まだありません。',
  indicator: '指標',
  number: '番号',
  target: '目標値',
  actual: '実績値',
  direction: '目指す方向',
  source: '出典',
  page: '該当ページ',
  note: '備考',
  preliminary: (value: string) => `${value}（速報）`,
  withYear: (words: string, year: string) => `${words}\n(${year})`,
  options: {
    initiativeColumns: {
      label: '取組を並べる列の数',
      choices: { '1': '1列', '2': '2列', '3': '3列', '4': '4列' },
    },
  },
} as const;
