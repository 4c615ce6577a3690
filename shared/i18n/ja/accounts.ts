import { formatTime } from './date-time.ts';

/** Sign-in, user menu, error screens. */
export const accountsMessages = {
  product: '策定',
  tagline: '市町村の総合戦略を、委員会のみんなで同時に書き、確かめ、まとめる場所です。',
  pageTitle: (page: string) => `${page} | 策定`,
  signIn: {
    title: 'サインイン',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'サインインする',
    refused: 'サインインできませんでした',
    wrongCredentials: 'メールアドレスかパスワードが違います。入力を確かめて、もう一度お試しください。',
    tooManyAttempts: (retryAt: Date) =>
      `パスワードの誤りが続いたため、一時的に受け付けていません。${formatTime(retryAt)}以降に、もう一度お試しください。`,
    disabled: 'このアカウントは停止されています。管理者にご連絡ください。',
    incomplete: 'メールアドレスとパスワードの両方を入力してください。',
  },
  sample: {
    title: '見本で試す',
    lead: '役割を選ぶと、パスワードなしですぐに入れます。書き換えても、あとで別の役割に切り替えられます。',
    roles: '役割を選ぶ',
    twoTitle: '一つのブラウザで、二人になってみる',
    twoSteps: (here: string, there: string) => [
      `このアドレス（${here}）で、委員1として入ります。`,
      `もう一つのウィンドウで ${there} を開き、会長として入ります。`,
      '同じ総合戦略を開いて、二つのウィンドウを並べます。',
    ],
    twoOpen: (there: string) => `${there} を新しいウィンドウで開く`,
    twoElsewhere:
      '別のブラウザかシークレットウィンドウで、もう一つの役割で入ると、二人の編集を並べて見られます。',
    townsTitle: '見本の総合戦略',
    openAs: (role: string) => `${role}として開く`,
  },
  menu: {
    label: (name: string) => `${name}のメニュー`,
    signedInAs: (email: string) => `サインイン中 ${email}`,
    switchRole: '役割を切り替える（見本）',
    signOut: 'サインアウトする',
    signOutEverywhere: 'すべての端末からサインアウトする',
    everywhereTitle: 'すべての端末からサインアウトしますか',
    everywhereBody:
      'この端末のほか、あなたが開いているすべての画面が閉じられ、使い続けるには再びサインインが必要です。保存済みの内容は残ります。まだ送られていない入力はその端末に残り、同じ人がもう一度サインインしたときに送られます。',
    cancel: 'このまま使い続ける',
  },
  errors: {
    notFoundTitle: 'ページが見つかりません',
    notFound: 'アドレスが変わったか、入力に誤りがある可能性があります。',
    forbiddenTitle: 'このページを開く権限がありません',
    forbidden: '開くには役割の設定が必要です。事務局にご連絡ください。',
    unknownStrategy: 'このアドレスの総合戦略はありません。一覧から選び直してください。',
    unknownRevision: 'このアドレスの変更案はありません。総合戦略の変更案の一覧から選び直してください。',
    noAccess: (names: readonly string[]) =>
      names.length === 0
        ? 'この総合戦略でのあなたの役割が設定されていません。事務局に役割の設定をご依頼ください。'
        : `この総合戦略でのあなたの役割が設定されていません。${names.join('、')}に役割の設定をご依頼ください。`,
    roleMayNot: (names: readonly string[]) =>
      `この画面は、あなたの役割ではご覧いただけません。必要なときは${names.length === 0 ? '事務局' : names.join('、')}にご相談ください。`,
    brokenTitle: '問題が発生しました',
    broken: 'サーバーで処理を完了できませんでした。保存済みの内容は失われていません。',
    unavailableTitle: 'ただいまご利用いただけません',
    unavailable:
      'データベースに接続できません。保存済みの内容は失われていません。復旧しだい、ふたたび開けます。',
    offlineTitle: 'サーバーに接続できません',
    offline: 'ネットワークかサーバーが止まっています。少し待ってから、もう一度お試しください。',
    retry: '再読み込みする',
    home: '総合戦略の一覧へ',
  },
} as const;
