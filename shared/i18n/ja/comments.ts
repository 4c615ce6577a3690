import type { CommentKind, Outcome } from '../../comments/model.ts';
import type { CommentRefusal } from '../../comments/operations.ts';

/** The comment panel, and the counts and marks of comments on the other screens. */
export const commentMessages = {
  tab: 'コメント',
  kind: { question: '質問', opinion: '意見', amendment: '修正案' } satisfies Record<CommentKind, string>,
  outcome: {
    adopted: '反映',
    partlyAdopted: '一部反映',
    keptAsProposed: '原案どおり',
    futureReference: '今後の参考',
    alreadyStated: '記載済み',
  } satisfies Record<Outcome, string>,
  number: (number: number) => `No.${number}`,
  /** A thread that the server has not numbered yet. */
  unnumbered: '番号は送信後',

  list: {
    label: 'コメントの一覧',
    tabs: { open: '未対応', resolved: '対応済', mine: '自分宛', all: 'すべて' },
    tabsLabel: '対応の状況',
    loading: 'すべてのコメントを読み込んでいます…',
    groups: {
      item: (name: string) => `この項目（${name}）`,
      below: 'この項目の下位',
      rest: 'その他',
      gone: '削除された箇所',
      all: '',
    },
    noneHere: {
      open: 'この項目に未対応のコメントはありません。',
      resolved: 'この項目に対応済のコメントはありません。',
      mine: 'この項目に、あなた宛ての未対応のコメントはありません。',
      all: 'この項目にコメントはありません。',
    },
    noneHereFiltered: 'この項目に、条件に合うコメントはありません。',
    folded: (count: number) => `その他の項目のコメント ${count}件を表示`,
    empty: {
      open: '未対応のコメントはありません。',
      resolved: '対応済のコメントはありません。',
      mine: 'あなた宛ての未対応のコメントはありません。',
      all: 'まだコメントがありません。',
    },
    emptyFiltered: '条件に合うコメントはありません。',
    howToStart: '気になる項目や欄、文字を選び、「コメントを書く」を押してください。',
    clearFilter: '絞り込みを解除',
  },

  filter: {
    toggle: '絞り込み',
    active: (count: number) => `絞り込み（${count}）`,
    person: '人',
    goal: '目標・章',
    kind: '種類',
    meeting: '会議',
    any: 'すべて',
    onlyPlace: '選択中の項目のみ',
  },

  shortcuts: {
    title: 'ショートカット',
    keys: [
      ['Ctrl+Alt+M', '選択中の箇所にコメントを書く'],
      ['J / ↓', '次のコメント'],
      ['K / ↑', '前のコメント'],
      ['Enter', '開いて、その箇所を表示'],
      ['R', '返信'],
      ['E', '自分のコメントを編集'],
      ['O', '対応する・再開する'],
      ['Ctrl+Enter', '送信（Enterは改行）'],
      ['Ctrl+.', 'パネルを開閉'],
    ],
  },

  thread: {
    label: (number: string, kind: string, place: string) => `${number} ${kind} ${place}`,
    goTo: (place: string) => `${place}を表示`,
    place: (item: string, field: string) => `${item} ─ ${field}`,
    before: (value: string) => `当時 ${value}`,
    now: (value: string) => `現在 ${value}`,
    blankValue: '（空欄）',
    untitled: '（名称なし）',
    gone: 'この箇所は削除されました',
    showMore: (count: number) => `ほか${count}件を表示`,
    showLess: '折りたたむ',
    edited: '編集済',
    deleted: '書いた人が削除しました',
    hidden: (reason: string) => `事務局が非表示にしました（理由: ${reason}）`,
    endorsers: (names: string) => `賛同: ${names}`,
    assignee: (name: string) => `担当: ${name}`,
    due: (meeting: string) => `期限: ${meeting}`,
    raisedAt: (meeting: string) => `会議: ${meeting}`,
    unknownMeeting: '（削除された会議）',
    resolved: '対応済',
    outcome: '対応区分',
    answered: '回答済み',
    rationale: '事務局・担当課の考え方',
  },

  actions: {
    reply: '返信',
    endorse: '賛同',
    endorseCount: (count: number) => `賛同 ${count}`,
    resolve: '対応する',
    reopen: '再開する',
    assign: '担当・期限',
    edit: '編集する',
    delete: '削除する',
    hide: '非表示にする',
    unhide: '表示に戻す',
    menu: (author: string) => `${author}のコメントの操作`,
  },

  write: {
    button: 'コメントを書く',
    buttonHere: (place: string) => `「${place}」にコメントを書く`,
    selection: {
      selectionTooLong:
        '選択した文字が長すぎるため、項目全体へのコメントにします。2,000文字以内で選んでください。',
      textChanged: '選択した文が変わったため、項目全体へのコメントにします。',
    },
    buttonWords: '選択した文字にコメントを書く',
    noSelection: '項目や欄、文字を選ぶと、そこにコメントを書けます。',
    notAllowed: 'あなたの役割では、コメントは読むことだけができます。',
    title: {
      open: 'コメントを書く',
      reply: (number: string) => `${number}への返信`,
      edit: (number: string) => `${number}のコメントを編集`,
      resolve: (number: string) => `${number}への対応`,
      assign: (number: string) => `${number}の担当と期限`,
    },
    place: '対象',
    wholeItem: '項目全体',
    selectedWords: (words: string) => `選択した文字「${words}」`,
    kind: '種類',
    body: 'コメント',
    bodyHint: 'Enterで改行、Ctrl+Enterで送信',
    bodyPlaceholder: '@で人や役割を呼べます',
    rationaleHint: 'Ctrl+Enterで記録',
    meeting: '会議',
    noMeeting: 'なし',
    send: '送信',
    sendKey: 'Ctrl+Enter',
    saveEdit: '変更を保存する',
    keepDraft: '下書きに入れる',
    cancel: 'やめる',
    later: 'あとで書く',
    moveHere: (place: string) => `対象を選択中の「${place}」に変える`,
    moveToWords: '対象を選択した文字に変える',
    remaining: (count: number) => `あと${count.toLocaleString('ja-JP')}文字`,
    tooLong: (over: number, limit: number) =>
      `${limit.toLocaleString('ja-JP')}文字を${over.toLocaleString('ja-JP')}文字超えています。短くしてください。`,
    blank: '文を入力してください。',
    noOutcome: '対応区分を選んでください。',
    tooManyMentions: (limit: number) => `一度に呼べるのは${limit}人（役割）までです。`,
    unfinished: '書きかけ',
    goneWhileWriting:
      'このコメントは削除されたため、送信できません。必要な文は写してから「やめる」を押してください。',
  },

  mentions: {
    label: '呼ぶ人・役割の候補',
    count: (count: number) =>
      count === 0 ? '候補はありません' : `候補${count}件。上下の矢印で選び、Enterで決定します。`,
    everyone: (role: string) => `${role}全員`,
    everyoneRemark: (count: number) => `${count}人`,
  },

  resolve: {
    outcome: '対応区分',
    optional: '（質問では省略できます）',
    noOutcome: '区分なし（回答のみ）',
    rationale: '事務局・担当課の考え方',
    submit: '対応を記録する',
  },

  assign: {
    assignee: '担当',
    nobody: '決めない',
    due: '期限とする会議',
    submit: '担当と期限を記録する',
  },

  drafts: {
    title: (count: number) => `下書き ${count}件`,
    sendAll: 'まとめて送信',
    edit: '編集する',
    remove: '破棄する',
    reply: '返信',
    full: (limit: number) => `下書きは${limit}件までです。先にまとめて送信してください。`,
    kept: '下書きに入れました',
  },

  outgoing: {
    sending: '送信中',
    waiting: '未接続のため、つながりしだい送信します',
    notSent: (count: number) => `送信できなかったコメント ${count}件`,
    refusal: {
      malformed: 'サーバーが内容を読み取れませんでした。',
      mayNot: 'この操作を行う権限がありません。',
      notYours: '自分が書いたコメントではないため、変更できません。',
      unknownThread: 'コメントが見つかりません。削除された可能性があります。',
      unknownComment: 'コメントが見つかりません。削除された可能性があります。',
      unknownItem: '対象の項目が見つかりません。削除された可能性があります。',
      unknownPerson: '指定した人が、この総合戦略の関係者ではなくなりました。',
      unknownMeeting: '指定した会議が見つかりません。削除された可能性があります。',
      idTaken: '同じ識別子のコメントがすでにあります。',
      alreadyResolved: 'ほかの人が先に対応済にしました。',
      notResolved: 'ほかの人が先に再開しました。',
      tooFast: '短い時間に多く送られたため、受け付けませんでした。少し待ってから送信してください。',
    } satisfies Record<CommentRefusal, string>,
    what: {
      open: '新しいコメント',
      reply: '返信',
      edit: 'コメントの編集',
      delete: 'コメントの削除',
      endorse: '賛同',
      assign: '担当・期限の変更',
      resolve: '対応の記録',
      reopen: '再開',
      hide: '非表示',
      unhide: '表示に戻す操作',
    },
    editAgain: 'もう一度編集する',
    discard: '破棄する',
  },

  announce: {
    sent: '送信しました',
    refused: (reason: string) => `送信できませんでした。${reason}`,
    deleted: 'コメントを削除しました',
  },

  deleteDialog: {
    title: 'コメントを削除しますか',
    alone: 'このコメントは一覧からなくなります。元に戻せません。',
    withReplies:
      'ほかの人の返信は残り、このコメントの場所には「書いた人が削除しました」と表示されます。元に戻せません。',
    reply: 'この返信の場所には「書いた人が削除しました」と表示されます。元に戻せません。',
    confirm: 'コメントを削除する',
    keep: '削除しない',
  },

  hideDialog: {
    title: 'コメントを非表示にしますか',
    lead: '文は誰にも表示されなくなり、理由がその場所に表示されます。操作は記録に残り、あとで表示に戻せます。',
    reason: '理由',
    noReason: '理由を入力してください。',
    confirm: '非表示にする',
    keep: '非表示にしない',
  },

  discardDialog: {
    title: '書きかけの文を破棄しますか',
    lead: 'この端末に保存している文がなくなり、元に戻せません。',
    confirm: '破棄する',
    keep: '書き続ける',
  },

  counts: {
    open: (count: number) => `未対応のコメント ${count}件`,
    show: (item: string, count: number) => `${item}の未対応のコメント ${count}件を表示`,
  },
  notFound: 'このコメントは見つかりません。削除されたか、読む権限がありません。',
} as const;
