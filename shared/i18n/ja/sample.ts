import type { RoleName } from '../../access/roles.ts';

/** Words around the sample: what each of its people can do, and one thing to try in each of its strategies. */
export const sampleMessages = {
  organisation: 'サンプル自治体',
  roleLine: {
    secretariat: '本文とKPI表を整え、担当課を割り当てます。',
    chair: '委員会をまとめ、委員と一緒に文案をつくります。',
    member: '本文とKPIを、ほかの委員と同時に編集します。',
    department: '担当する施策と事業、KPIを記入します。',
    observer: '内容を読み、議論の経過を見守ります。',
    viewer: '庁内から、策定中の内容を閲覧します。',
    auditor: '内容と記録を確認します。',
  } satisfies Record<RoleName, string>,
  /** Meetings that no source prints: their words are those of any committee. */
  meetings: {
    title: '総合戦略委員会',
    place: { city: '市役所 会議室', town: '町役場 会議室' },
    first: ['開会', '委員会の進め方について', '総合戦略の現状について', 'その他', '閉会'],
    next: [
      '開会',
      '前回の意見と対応について',
      '最初の基本目標の文案について',
      'KPIの設定について',
      'その他',
      '閉会',
    ],
    /** The one of them that is about an item of the strategy: its first goal. */
    onFirstGoal: '最初の基本目標の文案について',
    draftNote: '事前に本文とKPI表をご確認のうえ、ご意見をコメントでお寄せください。',
    paperName: (round: number) => `資料1 第${round}回の進め方.txt`,
    paper: (round: number, agenda: readonly string[]) =>
      [
        `資料1　第${round}回 総合戦略委員会の進め方`,
        '',
        ...agenda.map((item, index) => `${index + 1}　${item}`),
        '',
        '（見本のために用意した資料です。）',
        '',
      ].join('\r\n'),
  },
  /** By the strategy's slug. */
  tryThis: {
    'koriyama-2020':
      '二つのブラウザで別の人としてサインインし、同じ基本目標の本文を同時に書き換えてみてください。',
    'iizuka-next':
      '4つの基本目標を3つにまとめた次期戦略です。KPI表で、空いている基準値と目標値を入力してみてください。',
    'iizuka-current': '決定した戦略です。編集できない理由と、変更できる人の示し方をご覧ください。',
    'kamiichi-2': '34件のKPIの値が空いています。表計算ソフトの値を、KPI表へまとめて貼り付けてみてください。',
    'isesaki-2':
      '改訂の変更案（第1号）を審議中です。委員として賛否を投じ、会長として投票を締め切り、事務局として反映してみてください。',
    'national-1': '飯塚市の比較表に載る国の方向性です。所属の分からない箇条書きは末尾にあります。',
    'national-2': '郡山市の概要に載る国の第2期総合戦略です。横断的な目標が二つあります。',
  } as Readonly<Record<string, string>>,
} as const;
