import type { MeetingBrief } from '../../meetings/model.ts';
import { formatPeriod } from './date-time.ts';

/** Words of the record of meetings (会議). */
export const meetingMessages = {
  name: ({ round, title }: Pick<MeetingBrief, 'round' | 'title'>) => `第${round}回 ${title}`,
  period: ({ startsAt, endsAt }: Pick<MeetingBrief, 'startsAt' | 'endsAt'>) =>
    formatPeriod(new Date(startsAt), endsAt === null ? null : new Date(endsAt)),
  list: {
    title: '会議',
    add: '会議を登録する',
    coming: '今後の会議',
    past: 'これまでの会議',
    next: '次回',
    today: '本日',
    materials: (count: number) => (count === 0 ? '資料なし' : `資料 ${count}件`),
    noneComing: '予定されている会議はありません。',
    nonePast: 'これまでに開かれた会議の記録はありません。',
    emptyTitle: '会議の記録はまだありません',
    empty:
      '委員会や有識者会議の日時、次第、資料、出席予定者を、回ごとにまとめる場所です。登録した会議は、コメントや回答期限で選べるようになります。',
    emptyFirst: 'まず、次に開く会議を登録してください。資料は、登録したあとで追加できます。',
    emptyReader: '事務局が会議を登録すると、ここに表示されます。',
  },
  page: {
    back: '会議の一覧',
    when: '日時',
    place: '場所',
    noPlace: '未定',
    agenda: '次第',
    noAgenda: '次第はまだ登録されていません。',
    about: '関係する項目：',
    goneItem: '関係する項目は見つかりません',
    materials: '資料',
    noMaterials: '資料はまだありません。',
    invitees: '出席予定者',
    noInvitees: '出席予定者はまだ登録されていません。',
    note: '備考',
    neighbours: '前後の会議',
    previous: '前の会議：',
    following: '次の会議：',
    edit: '内容を編集する',
    remove: 'この会議を削除する',
    unknown: 'この会議の記録はありません。削除されたか、アドレスに誤りがあります。',
  },
  material: {
    number: (number: number) => `資料${number}`,
    download: (number: number, fileName: string) => `資料${number}「${fileName}」をダウンロード`,
    size: sizeText,
  },
  refusal: {
    refused: '会議の記録を変更できるのは事務局です。',
    unknownMaterial: 'この資料は削除されています。',
  },
} as const;

/** A file's size as file managers write it, e.g. 34 KB, 1.2 MB. */
function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1_024);
  return kilobytes < 1_024 ? `${kilobytes} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
