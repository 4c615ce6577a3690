/** Words of 概要. */
export const strategyOutlineMessages = {
  of: (strategy: string) => `${strategy} の概要`,
  nothing: '概要に載せる内容は、まだありません。',
  overallGoal: (words: string) => `全体の目標：${words}`,
  bullet: '・',
  indent: '　',
  value: (word: string, value: string, year: string) => `${word}：${value}${year === '' ? '' : `(${year})`}`,
  target: '目標値',
  options: {
    withFramework: { label: '国の総合戦略の目標を載せる' },
    withKpis: { label: '施策ごとの KPI を載せる' },
    withInitiatives: { label: '施策ごとの取組を載せる' },
    valueLayout: { label: '数値目標の形', choices: { line: '文で並べる', table: '表にする' } },
  },
} as const;
