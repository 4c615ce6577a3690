/** Words that the server itself writes for revisions: titles of new ones, and what the audit log keeps. */
export const revisionRecordMessages = {
  /** Of a revision that was opened without a title; at most 200 characters, which the server sees to. */
  title: {
    strategy: '総合戦略の変更案',
    item: (item: string) => `「${item}」の変更`,
    field: (item: string, field: string) => `「${item}」の${field}の変更`,
    thread: (place: string, number: number) => `${place}（意見No.${number}）`,
    version: (version: string) => `「${version}」に戻す変更`,
    split: (title: string) => `「${title}」から分けた変更`,
    /** Of a whole item whose title is blank. */
    nameless: '名称未入力の項目',
  },
  /** What an act was done to: 第3号「…」, before the first submission only the title. */
  subject: (number: number | null, title: string) =>
    number === null ? `「${title}」` : `第${number}号「${title}」`,
  /** What a ballot was opened with. */
  ballot: {
    round: (round: number) => `第${round}版`,
    method: {
      electronic: '電子投票',
      written: '書面決議',
      noObjection: '異議なし',
      showOfHands: '挙手',
    },
    eligible: (count: number) => `議決権者${count}人`,
    deadline: (at: string) => `期限 ${at}`,
  },
  outcome: {
    approved: '承認',
    returned: '差戻し',
    continued: '継続審議',
    rejected: '否決',
  },
  choice: { for: '賛成', against: '反対', abstain: '棄権' },
  vote: (voter: string, choice: string) => `${voter} ${choice}`,
  counts: (counts: { readonly for: number; readonly against: number; readonly abstain: number }) =>
    `賛成${counts.for}・反対${counts.against}・棄権${counts.abstain}`,
  tieBroken: '可否同数につき会長が決定',
} as const;
