import type { Stage } from '../../access/roles.ts';
import type { ComparisonView } from '../../versions/comparison-view.ts';
import { VERSION_LIMITS, type VersionField, type VersionProblem } from '../../versions/forms.ts';
import type { VersionKind } from '../../versions/model.ts';
import type { IndicatorDetail } from '../../versions/shown.ts';
import { formatDateTime, formatDay } from './date-time.ts';

/** Why nothing was done, beside what is to be mended; the last two are of the way there. */
export type VersionFailure = 'noSession' | 'refused' | 'notNow' | 'tooMany' | 'unreadable' | 'unreachable';

const kind: Record<VersionKind, string> = {
  working: '作業版',
  outline: '素案',
  revisedOutline: '改訂素案',
  proposal: '案',
  adopted: '決定',
};

const name = ({ number, name }: { readonly number: number; readonly name: string }) =>
  `第${number}版　${name}`;

/** Words of versions (版), the stage and 決定. */
export const versionMessages = {
  kind,
  name,
  number: (number: number) => `第${number}版`,
  when: (at: string) => formatDateTime(new Date(at)),
  /** A day as YYYY-MM-DD. */
  day: (day: string) => formatDay(new Date(`${day}T00:00:00+09:00`)),
  side: {
    version: name,
    draft: '現在の素案',
    lastVisit: '前回の閲覧時点',
    meeting: (meeting: string) => `${meeting}の開始時点`,
  },
  list: {
    title: '版',
    timeline: '版の一覧',
    stage: 'いまの段階',
    since: (at: Date) => `${formatDay(at)}から`,
    freeze: '版を作成する',
    adopt: '決定を記録する',
    changeStage: '段階を変更する',
    emptyTitle: '版はまだありません',
    empty:
      '版は、ある時点の総合戦略を名前を付けて残したものです。素案や案として委員会に示した内容が、あとから変わらずに残り、いつでも読み返し、現在の素案やほかの版と比べられます。',
    emptyFirst: 'まず、いまの内容を「素案」などの名前で版にしてください。',
    emptyReader: '事務局が版を作成すると、ここに表示されます。',
    frozen: (name: string, role: string) => `${name}（${role}）`,
    ofRevision: '変更案の反映による版',
    decided: (by: string, day: string, reference: string) =>
      [`${by}が${day}に決定`, reference].filter(Boolean).join('　'),
    hash: (hash: string) => `照合値 ${hash.slice(0, 12)}`,
    hashTitle: '内容が同じなら同じになる値です（SHA-256の先頭12桁）',
    withDraft: '現在の素案と比べる',
    withDraftOf: (name: string) => `${name}を現在の素案と比べる`,
    choose: (name: string) => `${name}を比べる`,
    compare: '選んだ版を比べる',
    compareHelp: '2つ選ぶとその2つを、1つだけ選ぶと現在の素案と比べます。',
    chosen: (count: number) => (count === 0 ? '比べる版を選んでください。' : `${count}つ選んでいます。`),
    tooMany: '比べられるのは2つまでです。選び直してください。',
    none: '比べる版が選ばれていません。一覧で版に印を付けてから、もう一度お試しください。',
    sinceMeeting: '前回の会議からの変更',
  },
  page: {
    band: (kind: string) => `これは${kind}の版です。内容は変わりません。`,
    facts: 'この版について',
    back: '版の一覧',
    draft: '現在の本文を開く',
    data: 'データ（JSON）を開く',
    withDraft: '現在の素案と比べる',
    withPrevious: (name: string) => `前の版（${name}）と比べる`,
    frozenAt: '作成日時',
    frozenBy: '作成者',
    meeting: '会議',
    note: '備考',
    decidedBy: '決定者',
    decidedOn: '決定日',
    referenceNumber: '文書番号',
    hash: '照合値（SHA-256）',
    unknown: 'この版は見つかりません。アドレスに誤りがないか、ご確認ください。',
    untitled: '（名称なし）',
    name: '指標',
    target: '目標値',
    actuals: '実績値',
    actual: (year: string, value: string, isFinal: boolean) => `${year} ${value}${isFinal ? '' : '（速報）'}`,
    details: {
      definition: '定義・算出方法',
      sourceStatistic: '出典',
      targetRationale: '目標値の考え方',
      note: '備考',
    } satisfies Record<IndicatorDetail, string>,
  },
  changes: {
    state: { added: '追加', removed: '削除', changed: '変更' },
    block: { moved: '移動', format: '書式の変更' },
    /** Read aloud around what came and what is gone. */
    begins: { added: '追加ここから', removed: '削除ここから' },
    ends: { added: '追加ここまで', removed: '削除ここまで' },
  },
  compare: {
    title: '版の比較',
    before: '変更前',
    after: '変更後',
    choose: '比べる版を選び直す',
    submit: '比べる',
    side: {
      draft: '現在の素案',
      lastVisit: '前回の閲覧時点',
      lastMeeting: '前回の会議',
      shown: 'いま表示しているもの',
    },
    same: '違いはありません。',
    summary: '変更のまとめ',
    count: (count: number) => `変更 ${count}件`,
    countOf: (category: string, count: number) => `${category} ${count}件`,
    list: '変更の一覧',
    views: '比べ方',
    print: '新旧対照表を印刷用に開く',
    view: {
      changes: '変更箇所',
      before: '変更前',
      after: '変更後',
      table: '新旧対照表',
    } satisfies Record<ComparisonView, string>,
    notExact: (name: string, at: string) => `${name}の代わりに、${at}の内容と比べています`,
    notExactWhy:
      '古い編集の記録は順にまとめられるため、ちょうどその時点の内容は残っていません。残っているうちで最も近い時点の内容です。',
    nothing: {
      noVersion: {
        title: '比べる版がまだありません',
        body: '事務局が版を作成すると、現在の素案やほかの版と比べられるようになります。',
      },
      noMoment: {
        title: '比べる時点がありません',
        body: 'この総合戦略を前に開いた記録、または開かれた会議の記録がありません。',
      },
      notKept: {
        title: 'その時点の内容は残っていません',
        body: 'その時点より前の編集の記録がないため、比べられません。会議に結び付けた版を作成しておくと、その会議からの変更をいつでも比べられます。',
      },
    },
  },
  form: {
    required: '必須',
    optional: '任意',
    cancel: 'やめる',
    back: '入力に戻る',
    sending: '保存しています…',
    invalid: '入力内容をご確認ください',
    failed: '保存できませんでした',
    fields: {
      name: '版の名前',
      kind: '区分',
      note: '備考',
      meeting: '会議',
      decidedBy: '決定者',
      decidedOn: '決定日',
      referenceNumber: '文書番号',
      stage: '変更後の段階',
      reason: '理由',
    } satisfies Record<VersionField, string>,
    problem: ({ field, code }: VersionProblem): string => {
      switch (code) {
        case 'missing':
          return field === 'kind' || field === 'stage' ? '選んでください。' : '入力してください。';
        case 'tooLong':
          return `${longest(field)}文字までで入力してください。`;
        case 'notADay':
          return '年月日を正しく入力してください（例 2026年11月20日）。';
        case 'unknownMeeting':
          return 'この会議は、ほかの人が削除しました。選び直してください。';
      }
    },
    failure: {
      noSession: 'サインインの有効期限が切れました。別の画面でサインインしてから、もう一度送ってください。',
      refused: 'この操作ができるのは事務局です。',
      notNow: 'ほかの人が先に段階を変更したため、行えませんでした。版の一覧で、いまの段階をご確認ください。',
      tooMany: '審議の終わっていない変更案が上限に達しているため、作成できませんでした。',
      unreadable: '送信が途中で切れました。もう一度お試しください。',
      unreachable:
        'サーバーに接続できないため、保存できませんでした。入力した内容はこの画面に残っています。接続が戻ってから、もう一度お試しください。',
    } satisfies Record<VersionFailure, string>,
  },
  freeze: {
    title: '版の作成',
    lead: 'いま保存されている内容（本文、KPI、実績値）を、そのまま版として残します。作成した版は、変更も削除もできません。編集はこれまでどおり続けられます。',
    nameSupport: '例　第１次素案、パブリックコメント案',
    noteSupport: '例　第2回委員会に提示した内容',
    noMeeting: '会議に結び付けない',
    meetingSupport: '会議を選ぶと、その会議からの変更を、この版と比べて示します。',
    submit: 'この内容で版を作成する',
  },
  restore: {
    way: 'この版の内容に戻す変更案を作成する',
    title: (name: string) => `「${name}」の内容に戻す変更案を作成します`,
    consequences: [
      '現在の素案をこの版の内容に戻す変更案を、下書きとして作成します。版のあとに加えられた変更が、変更案の中に一件ずつ並びます。',
      '現在の素案は、この変更案が承認され、反映されるまで変わりません。いま編集している人の入力も失われません。',
      '残したい変更があるときは、提出する前に、変更案の中で編集してください。',
    ],
    submit: '変更案を作成する',
    keep: '作成しない',
  },
  adopt: {
    title: '決定の記録',
    lead: '推進本部や市長が総合戦略を決定したことを記録します。いまの内容を決定の版として残し、段階を「決定」にします。',
    nameSupport: '例　第3期総合戦略',
    decidedBySupport: '例　推進本部、市長',
    referenceNumberSupport: '例　企第123号。ない場合は空欄のままにしてください。',
    next: '確認へ進む',
    confirmTitle: '次の内容で決定を記録します',
    consequences: ['いまの内容が決定の版として残り、段階が「決定」になります。'],
    submit: '決定を記録する',
    already: 'この総合戦略は、すでに決定しています。改訂するときは、変更案を作成してください。',
  },
  stage: {
    title: '段階の変更',
    lead: '段階によって、本文とKPI表を直接編集できるかどうかが変わります。',
    of: {
      drafting: '策定中：編集の権限がある人が、本文とKPI表を直接編集します。',
      deliberation: '審議中：全員が閲覧のみになります。変更は、変更案として提出し、審議します。',
      adopted: '決定：全員が閲覧のみになります。決定の記録によって、この段階になります。',
    } satisfies Record<Stage, string>,
    reasonSupport: '例　パブリックコメントを実施するため。操作記録に残ります。',
    next: '確認へ進む',
    confirmTitle: (from: string, to: string) => `段階を「${from}」から「${to}」に変更します`,
    closes: [
      '保存したときから、全員の画面で本文とKPI表が閲覧のみになります。いま編集している人の画面も、開いたまま切り替わります。',
      'そのときまでに保存された内容は、すべて残ります。まだ送られていない入力は、その人の画面に控えとして残ります。',
      '切り替えの前に、いまの内容を版として残しておくこともできます。',
    ],
    opens: ['保存したときから、編集の権限がある人は、本文とKPI表を直接編集できるようになります。'],
    reopens: [
      'この総合戦略は決定しています。策定中に戻すと、決定した内容を直接編集できるようになり、決定の版と異なる内容になることがあります。',
      '決定の版と決定の記録は、そのまま残ります。',
      '改訂を委員会に諮る場合は、段階を戻さずに、変更案を作成してください。',
    ],
    submit: (to: string) => `「${to}」に変更する`,
    current: (stage: string) => `いまの段階は「${stage}」です。`,
  },
} as const;

function longest(field: VersionField): number {
  const limits: Readonly<Partial<Record<VersionField, number>>> = VERSION_LIMITS;
  return limits[field] ?? 0;
}
