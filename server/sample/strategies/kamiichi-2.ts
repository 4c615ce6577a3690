import type { SampleGoal, SampleIndicator, SampleInitiative, SampleStrategy } from '../shape.ts';

/*
 * In the source, rows 13 and 23–28 lost their leading cells, so column positions lie there; measures are told by
 * ア–エ, KPIs and projects by their bullets and the width of the columns. A space inside a cell (合計特殊 出生率)
 * is kept as printed. The projects belong to the 重点施策, not to the KPI that happens to stand in the same row,
 * and are listed row by row.
 */

/** KPI columns are headed 基準値 (R2) and 目標値 (R7), and every value under them is blank. */
function kpis(...titles: readonly string[]): readonly SampleIndicator[] {
  return titles.map((title) => ({ title, baselineYear: 'R2', targetYear: 'R7' }));
}

function projects(...titles: readonly string[]): readonly SampleInitiative[] {
  return titles.map((title) => ({ title }));
}

const connecting: SampleGoal = {
  label: 'つながる 上市',
  title: '',
  targets: [
    {
      title: '合計特殊 出生率',
      baseline: '1.41人',
      baselineYear: 'R元',
      target: '1.72人',
      targetYear: 'R7',
    },
  ],
  measures: [
    {
      title: '結婚の希望を叶え安心して妊娠・出産・子育てできる環境づくり',
      kpis: kpis('婚姻届出数', '出生数', '新築住宅着工棟数'),
      initiatives: projects(
        '結婚相談所の設置',
        '婚活イベントの開催',
        '病児、病後児保育の充実',
        '周産期等支援(産後ケア事業の拡充)',
        '不妊不育症治療支援',
        '子育て支援センター',
        '子育て世帯への経済的支援',
        '若年世帯の住宅取得支援',
        '三世帯同居の支援',
        '民間保育所施設整備の支援',
        '住宅リフォームの支援',
        '子育て世代包括支援センターの設置',
      ),
    },
    {
      title: '地方全体で子どもを守り育てる環境づくり',
      kpis: kpis('放課後子ども教室利用人数', '放課後児童クラブ設置数'),
      initiatives: projects(
        '放課後児童対策(放課後児童クラブ)',
        '子ども家庭総合支援拠点整備',
        '放課後子ども教室の推進',
        'ブックスタート',
        '地域子育て支援拠点への支援',
      ),
    },
    {
      title: '地域の一員として活躍できる子どもたちを育むためのインクルーシブ教育の推進',
      kpis: kpis('家庭での学習習慣', '中学生の自己有用感', '中学生の学習への関心度'),
      initiatives: projects(
        '学習支援ソフトの導入や小規模特認校での遠隔授業の推進など、教育へのICT活用',
        '発達相談・支援の充実',
      ),
    },
    {
      title: '郷土への誇りと愛着を育てアイデンティティを醸成する教育の推進',
      kpis: kpis('ふるさと町民学園の延べ参加者数', '学校給食での地元食材利用率'),
      initiatives: projects('ふるさと学習の実施', '学校給食「かみいちの日」の実施', '外国語指導助手の配置'),
    },
  ],
};

const lively: SampleGoal = {
  label: 'にぎわう 上市',
  title: '',
  targets: [
    {
      title: '人口の 社会増減',
      baseline: '-155人',
      baselineYear: 'R元',
      target: '±0人',
      targetYear: 'R7',
    },
  ],
  measures: [
    {
      title: 'デジタル技術の活用により新事業を創出するチャレンジ',
      kpis: kpis('IT教室等開催数', 'デジタルワーク雇用創出数', 'eスポーツ講座体験者数'),
      initiatives: projects('デジタルワークの人材育成', 'ICT技術による地域活性化', 'eスポーツの振興'),
    },
    {
      title: '地域資源を活用した観光・交流の促進と新たな上市ブランドの開発・販路拡大へのチャレンジ',
      kpis: kpis(
        'フォトゲイニング大会への県外在住者参加数',
        '上市ブランド商品開発数',
        '戦略作物作付面積',
        '戦略作物出荷数',
      ),
      initiatives: projects(
        '上市ブランド商品の開発、販路の拡大',
        'グリーンツーリズム',
        'エコツーリズムの推進',
        'フォトゲイニング大会の開催',
        '森林セラピー基地の活用',
        '産地づくりの推進',
        '農産特産物の出荷奨励',
        '畜産農家への機械購入費助成',
      ),
    },
    {
      title: '担い手育成により地域産業をミライへ継承するチャレンジ',
      kpis: kpis('地域おこし協力隊派遣者数', '新規就農者数', '町内での女性の起業者数'),
      initiatives: projects('地域おこし協力隊の派遣', '農業の新規担い手育成', '女性の起業支援'),
    },
    {
      title: '都市からの人・もの・仕事の流れを生む魅力ある基盤づくりのチャレンジ',
      kpis: kpis(
        '無線LANアクセスポイントの整備数',
        'サテライトオフィス誘致数',
        '空き家の利活用数',
        '企業立地数',
        '民間住宅団地造成数',
        '町営バス利用者数',
      ),
      initiatives: projects(
        '通信幹線の整備',
        '無線LANアクセスポイントの整備',
        '移動通信用鉄塔施設の整備推進',
        'サテライトオフィスの誘致',
        '空き家の利活用推進',
        '移住定住の情報発信',
        '移住定住の支援',
        '企業立地の奨励',
        '民間住宅団地の造成誘致',
        '公共交通機関の利用促進',
        '町営バスの運行',
      ),
    },
  ],
};

const supporting: SampleGoal = {
  label: 'ささえあう 上市',
  title: '',
  targets: [
    {
      title: '65歳以上 平均自立期間',
      baseline: '男79.3歳 女84.3歳',
      baselineYear: 'R元',
      target: '男80歳 女85歳',
      targetYear: 'R7',
    },
  ],
  measures: [
    {
      title: '防災・減災と交通安全の確保等による安全で安心な暮らしを守る',
      kpis: kpis('防災訓練への参加者数', '交通事故件数'),
      initiatives: projects(
        '自主防災組織への支援',
        '防災訓練の実施',
        '災害時用の備蓄品整備',
        '避難施設災害時電源設備の整備',
        '防犯灯の設置助成',
        '交通安全教室の開催支援',
        '交通指導員等への活動助成',
        '防犯、交通安全の啓発',
      ),
    },
    {
      title: '自助・共助・公助の連携と健康づくりでいきいきとした生活を守る',
      kpis: kpis('特定健診受診率', 'がん検診受診率', '健康増進(健康教育・相談・訪問指導・健診等)'),
      initiatives: projects(
        '高齢者福祉サービスの充実',
        '障害者自立支援',
        '在宅医療と介護の連携',
        '特定健診、特定保健指導',
        '健康づくりの推進',
        'がん対策(検診・普及啓発)',
        '感染症の予防',
        '自殺対策',
      ),
    },
    {
      title: 'かみいち総合病院を応援し地域の医療体制を守る',
      kpis: kpis('がんばるかみいち総合病院応援寄附件数', '医療収支比率'),
      initiatives: projects(
        '応援寄附金の啓発',
        '医療従事者の研修助成',
        '医療器械購入支援',
        'コミュニティ・メディカルデザイナー養成講座の開催',
      ),
    },
    {
      title: '地域と密着した活動で上市高校のミライを守る',
      kpis: kpis('上市高校生の町内事業所での就業者数の割合'),
      initiatives: projects(
        '町内事業所での職場体験',
        '町内事業所説明会開催',
        'IoT基礎知識ワークショップ開催',
      ),
    },
  ],
};

/** Kamiichi's list of numerical targets and KPIs. Its goals are known by their words alone. */
export const kamiichi2: SampleStrategy = {
  slug: 'kamiichi-2',
  kind: 'strategy',
  stage: 'drafting',
  fields: {
    title: '第2期上市町まち・ひと・しごと創生総合戦略',
    municipality: '上市町',
    nickname: 'おおかみこどもプロジェクト',
    yearStyle: 'eraShort',
  },
  labels: {
    goal: { basic: [{ heading: '基本目標', item: '基本目標' }] },
    measure: [{ heading: '重点施策', item: '重点施策' }],
    initiative: { heading: '具体的な事業', item: '具体的な事業' },
    numericalTarget: { heading: '数値目標', item: '数値目標' },
    kpi: { heading: '重要業績評価指標 (KPI)', item: 'KPI' },
  },
  numbering: {
    goal: { basic: [{ style: 'none', prefix: '', suffix: '' }] },
    measure: [{ style: 'katakana', prefix: '', suffix: ' ' }],
    initiative: { style: 'bullet', prefix: '', suffix: '' },
    numericalTarget: 'none',
    kpi: 'bullet',
  },
  sectionsBefore: [{ label: '資料4', title: '数値目標及びKPI一覧' }],
  goals: [connecting, lively, supporting],
};
