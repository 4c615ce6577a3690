/** Words that the server writes when revisions are merged, applied and split. */
export const revisionMergeMessages = {
  /** Name of the version that is frozen after a revision was applied. */
  appliedVersion: (number: number) => `第${number}号反映後`,
  /** Why a revision was not applied. */
  openConflicts: (count: number) => `未調整の箇所が${count}件あります。`,
  /** How a conflict was decided. */
  resolution: { draft: '現在の案を採用', proposed: '変更案を採用', mixed: '書き直し', open: '未調整に戻す' },
  /** What was split off into which revision, by its title. */
  splitOff: (count: number, title: string) => `${count}件の変更を「${title}」に分割`,
  links: (count: number) => `${count}件`,
} as const;
