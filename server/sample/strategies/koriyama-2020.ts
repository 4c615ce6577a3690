import type { SampleStrategy } from '../shape.ts';

/**
 * Koriyama's outline, parts 2 and 3. Spacing is as printed (4,337 億円 beside 2,510人). The sentence over the
 * whole strategy is labelled 基本目標, like the six goals: it is the overall goal.
 */
export const koriyama2020: SampleStrategy = {
  slug: 'koriyama-2020',
  kind: 'strategy',
  stage: 'drafting',
  fields: {
    title: '郡山市総合戦略',
    municipality: '郡山市',
    edition: '2020 改訂版',
    overallGoal: '「持続可能な郡山の創生」を加速させ、「自律的好循環」を生み出す',
    yearStyle: 'western',
  },
  labels: {
    goal: { basic: [{ heading: '3 郡山市総合戦略(2020 改訂版)分野別政策パッケージ', item: '基本目標' }] },
    measure: [{ heading: '【政策パッケージ】', item: '施策' }],
    numericalTarget: { heading: '【数値目標】', item: '数値目標' },
    baseline: '現状値',
  },
  numbering: {
    goal: { basic: [{ style: 'decimal', prefix: '基本目標 ', suffix: ' : ' }] },
    measure: [{ style: 'decimal', prefix: '施策 ', suffix: ' : ' }],
    numericalTarget: 'bullet',
  },
  sectionsBefore: [
    {
      label: '2',
      title: '郡山市総合戦略(2020 改訂版)の基本的な考え方',
      body: [
        { paragraph: ['基本目標：「持続可能な郡山の創生」を加速させ、「自律的好循環」を生み出す'] },
        {
          bullets: [
            [
              '「',
              { bold: '継続を力' },
              '」にバックキャストの下に生かし、2015 年度に策定した本市総合戦略からの経路依存性を保持しつつ内容をアップデート',
            ],
            [
              'これまでの総合戦略に基づく取組における KPI 等の達成度を評価検証するとともに、引き続き',
              { bold: 'ローリング方式により進捗管理を継続' },
            ],
            [
              'SDGs を上位概念とし、5G、Society5.0、関係人口など国が第2期総合戦略で示す基本目標に対応するため、',
              {
                bold: 'デジタルトランスフォーメーション(DX)の推進、本市 SDGs 未来都市計画、こおりやま広域連携中枢都市圏ビジョンと連携',
              },
            ],
            [{ bold: '産官学金労言士の多様な主体の参画' }, 'により策定'],
          ],
        },
      ],
    },
  ],
  goals: [
    {
      title: 'DX に対応した生産性の向上と魅力ある雇用環境の創出',
      lead: '圏域内外の多様な研究機関と連携した経営拡大や多角化、海外進出支援、起業・創業や地域企業の事業承継への環境整備と、安心して働ける良質な就業機会の創出',
      targets: [
        {
          title: '小売業商品販売額',
          baseline: '4,337 億円',
          baselineYear: '2019',
          target: '3,724 億円',
          targetYear: '2024',
        },
        {
          title: '製造品出荷額',
          baseline: '7,101 億円',
          baselineYear: '2018',
          target: '7,464 億円',
          targetYear: '2024',
        },
        {
          title: '新たな企業立地に伴う新規雇用者数',
          baseline: '325 人',
          baselineYear: '2019',
          target: '500 人',
          targetYear: '2024',
        },
      ],
      measures: [
        { title: '「知の結節点」としての優位性を生かした積極的な企業誘致と新たな市場開拓' },
        { title: '多様な学術研究機関と地元企業が連携した地方発イノベーション' },
        { title: '農林業の ICT 化と構造改革による成長産業化' },
        { title: '誰もが安心して働くことができる魅力的な就業環境と担い手の確保' },
      ],
    },
    {
      title: '地域の魅力発信と「関係人口」の創出',
      // Two phrases run into each other here (…流れの創出様々な…), as printed.
      lead: '安積疏水に代表される豊かな地域資源と拠点都市としての強みを生かし、多くの方が郡山に「住む」・「訪れる」流れの創出様々な地域とのつながりの創出と、人材の定着・還流の推進',
      targets: [
        {
          title: '社会移動率',
          baseline: '調査中',
          baselineYear: '2019',
          target: '最大4ポイント改善',
          targetYear: '2040',
        },
        {
          title: '交流人口(観光入込客数)',
          baseline: '約493万人',
          baselineYear: '2019',
          target: '500万人',
          targetYear: '2024',
        },
      ],
      measures: [
        { title: '地域資源ブランド化による海外も含めた観光誘客と情報発信' },
        { title: '地域の特色ある歴史、音楽などの文化振興とスポーツ環境の充実' },
        {
          title:
            '地方への人の流れをつくり、地方を訪れ住み続けるための移住・定住環境の整備と「関係人口」の創出',
        },
      ],
    },
    {
      title: '切れ目無い子育て支援と女性・子育て世代の活躍推進',
      lead: '結婚・妊娠・出産・育児の希望をかなえ、もう一人生み育てられる切れ目ない支援及び女性が社会参加できる環境の創出',
      targets: [
        {
          title: '合計特殊出生率',
          baseline: '1.47',
          baselineYear: '2018',
          target: '1.48',
          targetYear: '2024',
        },
        {
          title: '出生数',
          baseline: '2,510人',
          baselineYear: '2018',
          target: '3,000人',
          targetYear: '2024',
        },
      ],
      measures: [
        { title: '結婚～妊娠～出産～子育ての切れ目ない支援' },
        { title: '子どもたちが健やかに成長できる地域づくり' },
        { title: '全てのひとが働きやすくなる働き方改革の実現' },
      ],
    },
    {
      title: '住民・企業が集う気候変動対応型まちづくりの推進',
      lead: '中枢核都市として、ひとや企業が集い、安心して暮らせる気候変動対応型のまちづくりとセーフコミュニティの実現',
      targets: [
        {
          title: 'セーフコミュニティ認証取得及び活動の継続',
          baseline: '認証取得',
          baselineYear: '2017',
          target: '再認証取得',
          targetYear: '2022',
        },
        {
          title: 'こおりやま広域圏における人口',
          baseline: '約65万人',
          baselineYear: '2015',
          target: '61.4万人',
          targetYear: '2025',
        },
      ],
      measures: [
        { title: '災害、事故・犯罪のない安全・安心なまちづくり' },
        { title: '新たな技術を活用した持続可能な公共・社会基盤の構築' },
        { title: '地域連携により暮らし続けられる都市圏の形成' },
      ],
    },
    {
      title: 'あらゆる世代が居場所と役割を持ち生きいきと暮らせるまちづくり',
      lead: '社会全体で支えあい、誰もが将来に渡り安心して健やかに暮らせる「生涯現役の社会づくり」の実現',
      targets: [
        {
          title: '元気高齢者数',
          baseline: '68,323人',
          baselineYear: '2018',
          target: '72,000人',
          targetYear: '2024',
        },
        {
          title: '特定健康診査の受診率(郡山市国民健康保険被保険者)',
          baseline: '38.2%',
          baselineYear: '2018',
          target: '60.0%',
          targetYear: '2023',
        },
      ],
      measures: [
        { title: '高齢者が健康で活躍し続けられるまちづくり' },
        { title: '住民や多様な主体が支え合えるやさしい地域づくり' },
        { title: 'あらゆる住民・世帯が安心して健康に暮らせる社会の構築' },
      ],
    },
    {
      title: '教育の質の向上と誰もが楽しく学べる環境づくり',
      lead: 'ICTの進展やグローバル化に対応した、一人ひとりの心が充実する教育環境の整備と地域を担う人材の育成',
      targets: [
        {
          title: '市民意見リーダーにおける「生涯学習」の満足度',
          baseline: '70.6点',
          baselineYear: '2019',
          target: '72.0点',
          targetYear: '2024',
        },
      ],
      measures: [
        { title: 'AI 等も活用した先進的な教育による質の向上' },
        { title: '世界的視野で活躍できるグローバルな人材の育成' },
        { title: '誰もが学ぶことができる学習機会の確保・充実' },
      ],
    },
  ], // The outline opens with the state's strategy; which of its goals answers to which, it does not say.
  comparison: { framework: 'national-2' },
};
