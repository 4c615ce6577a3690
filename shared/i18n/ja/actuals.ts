import type { Achievement } from '../../actuals/achievement.ts';
import type { ActualEntry, ActualProblem, ActualStatus } from '../../actuals/model.ts';

/** 実績値: in KPI表, in an indicator's details and in the record of what was done. */
export const actualMessages = {
  status: { preliminary: '速報', final: '確定' } satisfies Record<ActualStatus, string>,
  /** Over a column of KPI表: R4実績, 2022年度実績. */
  column: (year: string) => `${year}実績`,
  cell: ({ value, status }: Pick<ActualEntry, 'value' | 'status'>) =>
    status === 'preliminary' ? `${value}（${actualMessages.status.preliminary}）` : value,
  problem: {
    blank: '実績値を入力してください。',
    valueTooLong: '実績値が長すぎます。2,000文字以内にしてください。',
    noteTooLong: '備考が長すぎます。4,000文字以内にしてください。',
    yearBeforeAll: '昭和元年度より前の年度は入力できません。',
    yearToCome: 'まだ始まっていない年度の実績は入力できません。',
  } satisfies Record<ActualProblem, string>,
  panel: {
    heading: '実績値',
    table: (indicator: string) => `${indicator}の実績値`,
    columns: { year: '年度', value: '実績値', achievement: '目標' },
    none: '実績値はまだありません。',
    by: (name: string, role: string, when: string) => `${name}（${role}）　${when}`,
    fromSample: (when: string) => `見本のデータ　${when}`,
    achievement: { met: '達成', notYet: '未到達（目標年度前）', missed: '未達成' } satisfies Record<
      Achievement,
      string
    >,
    notSaid: '―',
    notSaidReason: '目標値・単位・方向のいずれかがそろわないため、判定できません。',
    enter: '実績値を入力',
    change: '変更',
    changeOf: (year: string) => `${year}の実績値を変更`,
    remove: '削除',
    removeOf: (year: string) => `${year}の実績値を削除`,
  },
  form: {
    headingNew: '実績値の入力',
    headingChange: (year: string) => `${year}の実績値の変更`,
    year: '年度',
    value: '実績値',
    valueSupport: '単位まで入力します（例 30,915件）。',
    status: '区分',
    note: '備考',
    noteSupport: '出典、集計時点など',
    save: '保存',
    replace: '置き換えて保存',
    saving: '保存しています…',
    cancel: 'やめる',
    keys: 'Ctrl+Enterで保存',
    saved: (year: string) => `${year}の実績値を保存しました。`,
    removed: (year: string) => `${year}の実績値を削除しました。`,
  },
  removal: {
    title: (year: string) => `${year}の実績値を削除しますか`,
    body: (value: string) => `「${value}」を削除します。削除したことは操作記録に残ります。`,
    confirm: '削除する',
    keep: '削除しない',
  },
  discard: {
    title: '入力中の内容を破棄しますか',
    body: '保存していない実績値の入力があります。破棄すると元に戻せません。',
    confirm: '破棄する',
    keep: '入力を続ける',
  },
  refusal: {
    changedMeanwhile: (name: string, theirs: string) =>
      `この間に${name}が「${theirs}」と入力しました。あなたの入力はこの欄に残っています。保存すると置き換わります。`,
    notRemoved: (name: string, theirs: string) =>
      `この間に${name}が「${theirs}」と入力したため、削除していません。`,
    changedBySomeone: 'ほかの人',
    removedMeanwhile:
      'この間に、ほかの人がこの年度の実績値を削除しました。保存すると、あらためて登録されます。',
    unreachable:
      'サーバーに接続できないため、保存できませんでした。入力した内容は残しています。接続が戻ったら、もう一度保存してください。',
    noSession:
      'サインインの有効期限が切れたため、保存できませんでした。入力した内容は残しています。サインインし直してから、もう一度保存してください。',
    unknownIndicator: 'この指標は、ほかの人がごみ箱に移したため、実績値を保存できません。',
    other: '保存できませんでした。入力した内容は残しています。もう一度お試しください。',
  },
  /** Why someone cannot enter them here, and who can. */
  whyNot: {
    fork: '実績値は、変更案ではなく総合戦略のKPI表で入力します。',
    role: '実績値は、事務局とこの行の担当課が入力します。',
    noDepartment:
      'この行には担当課が設定されていないため、実績値は事務局だけが入力できます。担当課は事務局が設定します。',
    otherDepartment: (department: string) =>
      `この行の担当は${department}です。実績値は事務局と${department}が入力します。`,
  },
  record: {
    /** What an entry of the record is about. */
    subject: (indicator: string, year: string) =>
      `${indicator === '' ? '（指標名なし）' : indicator}　${year}の実績値`,
    entry: ({ value, status, note }: ActualEntry) =>
      `${value}（${actualMessages.status[status]}）${note === '' ? '' : `\n備考: ${note}`}`,
  },
} as const;
