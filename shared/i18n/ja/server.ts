/** What the start of the server says in the terminal, and the pages that it writes without the app. */
export const serverMessages = {
  product: '策定 Sakutei',
  phase: {
    build: (reason: string) => `画面を組み立てています（${reason}）…`,
    built: '画面は組み立て済みです',
    developmentBuild: '開発用の画面を準備しています…',
    ownDatabase: '内蔵のデータベースを起動しています…',
    givenDatabase: (where: string) => `データベース ${where} に接続しています…`,
    migrate: 'データベースの形を確かめています…',
    loadSample: '見本の総合戦略を読み込んでいます…',
    dataThere: 'これまでのデータを使います',
    sampleUnwanted: '見本なしで始めます（SAMPLE=0）',
    listen: '受付を始めます…',
  },
  buildReason: {
    missing: 'まだ組み立てていないため',
    outdated: (file: string) => `${file} が新しくなったため`,
  },
  ready: {
    heading: '策定が動いています。ブラウザーで次のどちらかを開いてください。',
    secondPerson: '（同じブラウザーで二人目になるとき）',
    signIn: 'サインイン: 画面で役割を選びます。メールなら member1@sakutei.example、パスワード sakutei-sample',
    signInWithoutSample: 'サインイン: 登録済みのメールアドレスとパスワードを使います。',
    stop: '止めるには Ctrl+C を押します。',
    needsPublicOrigin: (example: string) =>
      `注意: 他の端末からサインインするには PUBLIC_ORIGIN に開くときのURLを指定してください（例 PUBLIC_ORIGIN=${example}）。`,
  },
  stopping: '保存して終了します…',
  stopped: '終了しました。',
  refusal: {
    badVariable: (name: string, value: string, expected: string) =>
      `${name}=${value} は使えません。${expected}を指定してください。`,
    portTaken: (port: number, free: number) =>
      `ポート ${port} は他のプログラムが使っています。PORT=${free} npm start のように空いている番号で起動してください。`,
    hostUnavailable: (host: string) =>
      `HOST=${host} では受け付けられません。この端末が持つアドレス（既定は 127.0.0.1）を指定してください。`,
    portForbidden: (port: number) =>
      `ポート ${port} を使う権限がありません。1024 以上の番号で、たとえば PORT=3000 npm start のように起動してください。`,
    dataDirectoryUnwritable: (directory: string) =>
      `データの保存先 ${directory} に書き込めません。書き込めるフォルダーを DATA_DIR に指定するか、権限を確かめてください。`,
    databaseUnreachable: (where: string, reason: string) =>
      `データベース ${where} に接続できません（${reason}）。DATABASE_URL と、データベースが動いているかを確かめてください。`,
    ownDatabaseFailed: (reason: string, log: string) =>
      `内蔵のデータベースを起動できません（${reason}）。記録は ${log} にあります。`,
    schemaTooNew: (database: number, build: number) =>
      `データベースはより新しい版の策定のものです（データベース ${database}、このプログラム ${build}）。新しい版の策定で起動してください。`,
    publicSample: (host: string) =>
      `HOST=${host} では誰でも見本のアカウントでサインインできてしまうため、起動しません。承知のうえで公開するなら SAMPLE=1 を、見本なしで新しく始めるなら空のデータベースと SAMPLE=0 を指定してください。`,
    buildFailed: (output: string) => `画面を組み立てられませんでした。\n${output}`,
  },
  /** What a variable must look like, after `…は使えません。`. */
  expected: {
    PORT: '1 から 65535 までの番号',
    HOST: '受け付けるアドレスかホスト名',
    DATABASE_URL: 'postgres:// で始まるURL',
    DATA_DIR: 'フォルダー',
    SESSION_SECRET: '32文字以上の文字列',
    PUBLIC_ORIGIN: 'http:// か https:// で始まるURL',
    SMTP_URL: 'smtp://利用者:パスワード@ホスト名:ポート（暗号化なら smtps://）の形のURL',
    MAIL_FROM: '差出人のメールアドレス',
    SAMPLE: '1 か 0',
    LOG_LEVEL: 'fatal、error、warn、info、debug、trace、silent のどれか',
  },
  failurePage: {
    title: '表示できませんでした',
    text: 'ただいまサーバーで処理ができません。入力した内容はこの端末に残っています。しばらくしてから、もう一度読み込んでください。',
  },
} as const;
