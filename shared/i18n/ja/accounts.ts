/** Sign-in, user menu, error screens. */
export const accountsMessages = {
  product: '策定',
  productReading: 'Sakutei',
  tagline: '総合戦略を、委員会のみんなで同時につくり、話し合い、まとめる場所です。',
  errors: {
    notFoundTitle: 'ページが見つかりません',
    notFound: 'アドレスが変わったか、入力に誤りがある可能性があります。',
    forbiddenTitle: 'このページを開く権限がありません',
    forbidden: '開くには役割の設定が必要です。事務局にご連絡ください。',
    crossSiteTitle: '送信を受け付けませんでした',
    brokenTitle: '問題が発生しました',
    broken: 'サーバーで処理を完了できませんでした。保存済みの内容は失われていません。',
    unavailableTitle: 'ただいまご利用いただけません',
    unavailable: 'データベースに接続できません。復旧しだい、そのままお使いいただけます。',
    offlineTitle: 'サーバーに接続できません',
    offline: 'ネットワークの状態を確認し、もう一度お試しください。',
    retry: '再読み込みする',
    home: '総合戦略の一覧へ',
  },
} as const;
