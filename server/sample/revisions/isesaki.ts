import type { SampleEdit, SampleRevision } from './shape.ts';

/*
 * The revision of Isesaki's second strategy: what the 変更後 columns of its four tables show, with the reasons, the
 * pages and the words around them. How the tables' drifted cells are read stands at the head of isesaki-2.ts; so do
 * the spaces: within a cell they are line breaks and kept as printed, beside an underlined word they are the
 * extraction's and not. New initiatives whose row has lost its page have none.
 */

/** An initiative that says more than before; the page is that of the measure's other rows. */
function digital(at: string, title: string): SampleEdit {
  return { at, fields: { title }, note: { digital: true } };
}

function newDigital(under: string, title: string, pageRef = ''): SampleEdit {
  return { under, kind: 'initiative', fields: { title, pageRef }, note: { digital: true } };
}

const SURVEY_ENDED = '工業統計調査の廃止に伴う出典変更';

const initiatives: readonly SampleEdit[] = [
  digital('goal-1/goal-1/measure-1/initiative-1', 'デジタル技術の活用を含む技術開発や製品開発、DX化への支援'),
  digital('goal-1/goal-1/measure-1/initiative-2', 'イベントや商談会、ポータルサイト等による販路拡大への支援'),
  newDigital('goal-1/goal-1/measure-1', 'eスポーツの推進等による新産業分野の育成支援', 'P6'),
  newDigital('goal-1/goal-1/measure-2', 'サテライトオフィス誘致の促進', 'P8'),
  newDigital('goal-1/goal-2/measure-1', 'オンライン予約システムの活用を含む運動施設の 利便性の向上', 'P12'),
  newDigital('goal-1/goal-2/measure-2', 'オンラインでの移住情報発信と移住相談の実施'),
  digital('goal-2/goal-1/measure-1/initiative-1', 'アプリケーションの活用等を含む予防接種の円滑な推進'),
  newDigital('goal-2/goal-1/measure-1', '電子地域通貨等の活用を含む出産・子育ての支援', 'P15'),
  digital('goal-2/goal-1/measure-2/initiative-1', '特設サイトでの情報発信等を含む子育て家庭支援の充実'),
  digital('goal-2/goal-1/measure-2/initiative-2', '保育業務支援システムの導入等を含む保育サービスの充実'),
  newDigital('goal-2/goal-2/measure-1', 'デジタル機器の活用等を含む学びの充実', 'P18'),
  newDigital('goal-3/goal-1/measure-1', '医療機関におけるデジタル化推進の支援'),
  newDigital('goal-3/goal-1/measure-2', 'デジタル技術を用いたタクシーの活用等を含む交通利便性の向上', 'P24'),
  digital('goal-3/goal-2/measure-1/initiative-1', 'SNSの活用を含む情報の収集や提供の強化'),
];

const sources: readonly SampleEdit[] = [
  {
    at: 'goal-1/goal-1/measure-1/kpi-1',
    fields: { sourceStatistic: '経済センサス及び 経済構造実態調査' },
    note: { reason: SURVEY_ENDED },
  },
  {
    at: 'goal-1/goal-1/measure-2/kpi-1',
    fields: { sourceStatistic: '経済構造実態調査' },
    note: { reason: SURVEY_ENDED },
  },
  {
    at: 'goal-1/goal-1/measure-2/kpi-2',
    fields: { sourceStatistic: '経済センサス及び 経済構造実態調査' },
    note: { reason: SURVEY_ENDED },
  },
];

const targets: readonly SampleEdit[] = [
  {
    at: 'goal-1/goal-2/measure-1/kpi-1',
    fields: {
      target: '46,000件',
      targetYear: '令和9年度',
      targetRationale:
        '利用している3つの主なふるさと納税ポータルサイトにおいて、各サイトで1年間に1,000件増加させることで、3サイト×1,000件＝3,000件を1年ごとに増加させ、5年間で約15,000件を増加させる目標とする。',
    },
    note: {
      divergenceReason:
        '全国的なふるさと納税制度への注目と、本市における多様な返礼品の開発による成果が見られている。',
    },
  },
];

const indicators: readonly SampleEdit[] = [
  {
    at: 'goal-2/goal-1/target-1',
    fields: { title: '年少人口' },
    note: {
      category: 'indicatorReplaced',
      reason:
        '結婚・出産・子育て支援による出生数の増加はもとより、切れ目のない支援の充実などにより、安心して子どもを産み育てられる環境の整備を図り、基本目標「結婚・出産・子育ての希望の実現」の成果を測るための指標として置き換える',
    },
  },
  {
    at: 'goal-2/goal-1/measure-1/kpi-1',
    fields: { title: '3歳児健康診査受診率' },
    note: {
      category: 'indicatorReplaced',
      reason:
        '各施策の成果が出生数に与える影響は限定的であるため、主な取組として掲げた「乳幼児健診の充実・強化」に直結する指標として「3歳児健康診査受診率」に置き換える',
    },
  },
  {
    under: 'goal-3/goal-2/measure-1',
    kind: 'kpi',
    fields: { title: '災害図上訓練年間実施回数', pageRef: 'P26' },
    note: {
      reason:
        '主な取組として掲げた「実践的な防災訓練の実施による地域防災力の強化」に直結する指標として「災害図上訓練年間実施回数」を追加する',
    },
  },
];

/** Isesaki's revision, with which its strategy comes from 令和3–6 to 令和3–9 and answers to the digital garden city. */
export const isesakiRevision: SampleRevision = {
  slug: 'isesaki-2',
  title: 'デジタルを活用した取組の追加・変更及び数値目標・KPI目標値の再設定',
  planPeriodTo: 2027,
  planPeriodReason:
    '令和7年度以降については、第3次伊勢崎市総合計画と一体化し、総合計画上の重点プロジェクトとして位置付ける',
  edits: [...initiatives, ...sources, ...targets, ...indicators],
  texts: {
    title: '第 2 期伊勢崎市まち・ひと・しごと創生総合戦略 (改訂素案) の概要',
    lead: '改訂素案の主な変更点は、デジタルを活用した取組の追加・変更及び数値目標・KPI目標値の再設定です',
    summary: [
      {
        heading: '計画の方向性や改訂の経緯の追加',
        body: [
          '改訂素案の1ページにおいて、令和7年度以降については、第3次伊勢崎市総合計画と一体化し、総合計画上の重点プロジェクトとして位置付ける旨の記載を追加しました。',
          'また、2ページにおいて、総合戦略の方向性として、国が「全国どこでも誰もが便利で快適に暮らせる社会」を目指して策定したデジタル田園都市国家構想総合戦略を踏まえて改訂した旨の記載を追加しました。',
        ].join('\n'),
      },
      {
        heading: 'デジタルを活用した取組の追加・変更',
        body: '各施策の主な取組において、「サテライトオフィス誘致」「デジタル技術の活用」等、デジタルを活用した取組を追加・変更しました。',
      },
      {
        heading: '目標値及び数値目標・KPIの再設定',
        body: [
          '令和3年度から令和6年度としていた計画期間を、令和3年度から令和9年度に延長したことから、各基本目標及び施策において、数値目標及びKPIの目標値を令和9年度時点の目標値に更新しました。',
          'また、取組の進捗を図る数値目標及びKPIとして適当ではないと考えられる指標については、再設定を行いました。',
        ].join('\n'),
      },
    ],
    tables: {
      initiatives: {
        contents: '各施策においてデジタルを活用した取組の追加',
        heading: '各施策においてデジタルを活用した取組の追加・変更',
        lead: '国のデジタル田園都市国家構想総合戦略を踏まえ、 各施策に関連して以下の取組を追加・変更します',
        note: 'デジタル要素による取組の追加・変更部分を記載しており、それ以外の文言整理は除いています。下線部分を追加しています。',
      },
      sources: {
        contents: '',
        heading: '国の調査の廃止等で把握できなくなったKPIの再設定',
        lead: '出典とする国の調査が廃止されたKPIについて、以下のとおり出典を変更します',
        note: '以下の指標は、出典となる統計調査が廃止となったものの、代替の統計調査が存在するため、KPIそのものの変更はせず出典の変更のみ行います。',
      },
      targets: {
        contents: '',
        heading: '目標値と実績値に大きく乖離のある指標の目標値の再設定',
        lead: '現行計画において令和6年度目標値と令和4年度実績に大きく乖離のある以下の指標については、目標値の考え方を見直し、再設定します',
        note: '',
      },
      indicators: {
        contents: '',
        heading: '取組の進捗を図る数値目標及びKPIとして適当ではないと考えられる指標の再設定',
        lead: '取組の進捗を図る数値目標及びKPIとして、より適切なものが考えられる指標については、以下のとおり指標を再設定します',
        note: '',
      },
    },
  },
  question: {
    at: 'goal-1/goal-2/measure-1/kpi-1',
    by: 'member3',
    body: '令和4年度の実績が30,915件なので、令和9年度の46,000件は1年に3,000件ずつの増加を見込むことになります。ポータルサイトの数が変わった場合の見直しについても、お考えをお聞かせください。',
  },
  actuals: [{ at: 'goal-1/goal-2/measure-1/kpi-1', fiscalYear: 2022, value: '30,915件' }],
};
