import type { MeetingField, ProblemCode } from '../../meetings/draft.ts';
import type { FileRefusal } from '../../meetings/file-kind.ts';
import { type AgendaRevision, MEETING_LIMITS, type MeetingBrief } from '../../meetings/model.ts';
import { formatPeriod } from './date-time.ts';
import { meetingName } from './meeting-name.ts';
import { revisionName } from './revision-name.ts';

/** Why a file was not added; the last two are of the way there. */
export type UploadProblem =
  | FileRefusal
  | 'noFile'
  | 'unreadable'
  | 'tooMany'
  | 'refused'
  | 'noAccess'
  | 'unknown'
  | 'unknownMeeting'
  | 'noSession'
  | 'unreachable';

const MEGABYTES = MEETING_LIMITS.fileBytes / 1_048_576;

/** Words of the record of meetings (会議). */
export const meetingMessages = {
  name: meetingName,
  /** What an item of 次第 is called that is the deliberation of a revision. */
  deliberationOf: (revision: Pick<AgendaRevision, 'number' | 'title'>) =>
    `${revisionName(revision)}の審議`.slice(0, MEETING_LIMITS.agendaTitle),
  /** On the page of a revision: the meetings that have it on their agenda. */
  onAgendaOf: (round: number) => `第${round}回の議題`,
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
    revision: '変更案：',
    goneItem: '関係する項目は見つかりません',
    materials: '資料',
    noMaterials: '資料はまだありません。',
    invitees: '出席予定者',
    noInvitees: '出席予定者はまだ登録されていません。',
    note: '備考',
    opinions: 'この会議についての意見と対応一覧',
    sincePrevious: '前回の会議からの変更',
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
    earlier: (number: number) => `資料${number}を一つ前の番号に移動`,
    later: (number: number) => `資料${number}を一つ後の番号に移動`,
    remove: (number: number) => `資料${number}を削除`,
    removeBody: (number: number, fileName: string) =>
      `資料${number}「${fileName}」を削除します。削除した資料は元に戻せません。ほかの資料の番号は変わりません。`,
    removeSubmit: (number: number) => `資料${number}を削除する`,
    changeFailed: 'サーバーに接続できなかったため、変更できませんでした。もう一度お試しください。',
  },
  upload: {
    title: '資料を追加する',
    choose: '追加するファイル',
    support: `PDF、Word、Excel、PowerPoint、一太郎（.jtd）、CSV、テキスト、PNG、JPEGを追加できます。1件${MEGABYTES} MBまで、1回の会議に${MEETING_LIMITS.materials}件までです。`,
    submit: '選んだファイルを追加する',
    waiting: '送信を待っています',
    sending: (percent: number) => `送信しています（${percent}%）`,
    keeping: '保存しています',
    done: (number: number) => `資料${number}として追加しました`,
    failed: '追加できませんでした',
    again: 'もう一度送る',
    againOf: (fileName: string) => `「${fileName}」をもう一度送る`,
    dismiss: '一覧から消す',
    dismissOf: (fileName: string) => `「${fileName}」を一覧から消す`,
    problem: {
      noFile: 'ファイルを選んでください。',
      unknownKind: 'この種類のファイルは追加できません。上に示した種類のファイルを選んでください。',
      otherContent:
        'ファイルの中身が拡張子と合わないため、追加できません。作成したアプリで開き、保存し直してからお試しください。',
      empty: '中身のないファイルのため、追加できません。',
      tooLarge: `${MEGABYTES} MBを超えているため、追加できません。ファイルを分けるか、画像を小さくしてからお試しください。`,
      nameTooLong: `ファイル名が長すぎます。${MEETING_LIMITS.fileName}文字までの名前に変えてから、お試しください。`,
      tooMany: `資料は1回の会議に${MEETING_LIMITS.materials}件までです。不要な資料を削除してから、お試しください。`,
      unreadable: '送信が途中で切れました。もう一度お送りください。',
      refused: '資料を追加できるのは事務局です。',
      noAccess: 'この総合戦略での役割がなくなったため、追加できません。',
      unknown: 'この総合戦略は見つかりません。',
      unknownMeeting: 'この会議は、ほかの人が削除しました。',
      noSession: 'サインインの有効期限が切れました。もう一度サインインしてから、お送りください。',
      unreachable:
        'サーバーに接続できないため、送信できませんでした。接続が戻ってから、もう一度お送りください。',
    } satisfies Record<UploadProblem, string>,
    leaveTitle: '資料を送信しています',
    leaveBody: '送信が終わっていない資料があります。別の画面へ移動すると、その送信は中止されます。',
    leave: '中止して移動する',
    stay: 'この画面に残る',
  },
  form: {
    newTitle: '会議の登録',
    editTitle: (name: string) => `${name}の編集`,
    required: '必須',
    optional: '任意',
    ordinal: '第',
    times: '回',
    fields: {
      round: '回数',
      title: '会議の名称',
      day: '開催日',
      start: '開始時刻',
      end: '終了時刻',
      place: '場所',
      note: '備考',
      agenda: '次第',
    } satisfies Record<MeetingField, string>,
    titleSupport: '例　総合戦略委員会',
    placeSupport: '例　市役所 会議室',
    noteSupport: '例　事前に確認してほしい資料、持ち物、オンラインでの参加方法',
    invited: '出席予定者',
    invitedSupport: 'この総合戦略に役割のある人から選びます。',
    agendaSupport: '番号は並び順に付きます。空欄の行は保存されません。',
    itemTitle: (number: number) => `次第${number}`,
    itemMore: 'メモ・変更案・関係する項目',
    itemNote: 'メモ',
    itemRevision: '審議する変更案',
    goneRevision: '（見つからない変更案）',
    itemAbout: '関係する項目',
    noItem: '選択しない',
    goneItem: '（見つからない項目）',
    add: '次第を追加する',
    up: (number: number) => `次第${number}を上へ移動`,
    down: (number: number) => `次第${number}を下へ移動`,
    removeItem: (number: number) => `次第${number}を削除`,
    moved: (title: string, number: number) =>
      `${title === '' ? '空欄の行' : `「${title}」`}を${number}番目に移動しました`,
    removed: (title: string) => `${title === '' ? '空欄の行' : `「${title}」`}を次第から削除しました`,
    submitNew: '会議を登録する',
    submitEdit: '変更を保存する',
    saving: '保存しています…',
    cancel: 'やめる',
    invalid: '入力内容をご確認ください',
    problem: {
      missing: '入力してください。',
      notARound: `1から${MEETING_LIMITS.round}までの数字で入力してください。`,
      roundTaken: 'この回数の会議はすでに登録されています。別の回数を入力してください。',
      notADay: '年月日を正しく入力してください（例 2026年11月20日）。',
      notATime: '時刻を正しく入力してください（例 14:00）。',
      endNotAfterStart: '終了時刻は、開始時刻より後にしてください。',
      tooManyItems: `次第は${MEETING_LIMITS.agendaItems}件までです。`,
      itemWithoutTitle: '名称を入力してください。',
      itemTooLong: `名称は${MEETING_LIMITS.agendaTitle}文字、メモは${MEETING_LIMITS.agendaNote}文字までです。`,
    } satisfies Record<Exclude<ProblemCode, 'tooLong'>, string>,
    tooLong: (most: number) => `${most}文字までで入力してください。`,
    failed: '保存できませんでした',
    failure: {
      noSession:
        'サインインの有効期限が切れました。入力した内容はこの画面に残っています。もう一度サインインしてから、保存してください。',
      refused: '会議の記録を変更できるのは事務局です。入力した内容はこの画面に残っています。',
      unknownMeeting:
        'この会議は、ほかの人が削除しました。入力した内容はこの画面に残っています。必要なときは、写してから新しく登録してください。',
      changedMeanwhile:
        'この画面を開いたあとに、ほかの人がこの会議を変更しました。もう一度保存すると、この画面の内容で上書きします。先に今の記録を確かめるときは、下のリンクを新しい画面で開いてください。',
      unreachable:
        'サーバーに接続できません。入力した内容はこの画面に残っています。接続が戻ってから、もう一度保存してください。',
      unreadable: '送信された内容を読み取れませんでした。もう一度保存してください。',
    },
    current: '今の記録を新しい画面で開く',
    leaveTitle: '入力した内容は保存されていません',
    leaveBody: '別の画面へ移動すると、ここで入力した内容は失われます。',
    leave: '保存せずに移動する',
    stay: '入力を続ける',
  },
  remove: {
    title: (name: string) => `${name}を削除しますか`,
    body: '日時、場所、次第、出席予定者の記録を削除します。削除した記録は元に戻せません。',
    materials: (count: number) =>
      `資料 ${count}件も削除されます。必要な資料は、先にダウンロードしてください。`,
    comments: (count: number) =>
      `この会議を指定したコメント ${count}件は残ります。コメントの会議や回答期限の欄は空欄になります。`,
    noComments: 'この会議を指定したコメントはありません。',
    submit: 'この会議を削除する',
    keep: '削除しない',
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
