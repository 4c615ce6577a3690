import type { SampleStrategy, SampleVariant } from '../shape.ts';
import { iizukaLabels, iizukaNumbering, iizukaSource } from './iizuka-source.ts';

const variants: readonly SampleVariant[] = [
  { held: '医工学連携をはじめとした新産業の創出', other: '工学連携をはじめとした新産業の創出' },
  {
    held: '小学校「全国標準学力ＮＲＴ、ＣＲＴ」と、中学校「標準学力分析検査」の平均値',
    other: '小学校「全国標準学力NRT、CRT」と、中学校「標準学力分析検査」の平均値',
  },
  { held: '健幸都市いいづかの実現', other: '健幸都市いづかの実現' },
  { held: '健幸都市いいづか関連事業参加者数', other: '健幸都市いづか関連事業参加者数' },
];

/** Iizuka, 現戦略: the table's second and third column. It prints names only, no values and no years. */
export const iizukaCurrent: SampleStrategy = {
  slug: 'iizuka-current',
  kind: 'strategy',
  stage: 'adopted',
  fields: {
    title: '飯塚市まち・ひと・しごと創生総合戦略',
    municipality: '飯塚市',
    edition: '現戦略',
  },
  labels: iizukaLabels,
  numbering: iizukaNumbering,
  variants,
  goals: [
    {
      title: '大学力と連携し、地域経済を牽引するまちづくり',
      targets: [{ title: '支援による新規雇用者数' }, { title: 'プロジェクト創出件数' }],
      measures: [
        { title: '医工学連携をはじめとした新産業の創出', kpis: [{ title: '新規プロジェクト活動支援件数' }] },
        {
          title: '地場企業の育成・企業立地の促進',
          kpis: [{ title: '企業立地件数' }, { title: '支援による就職者数' }],
        },
        {
          title: '創業の支援',
          kpis: [{ title: '創業支援による創業件数' }, { title: '支援による新規就業者数' }],
        },
        { title: '大学との連携推進', kpis: [{ title: '大学との連携事業件数' }] },
      ],
    },
    {
      title: '安心して出産・子育てができるまちづくり',
      targets: [{ title: '合計特殊出生率' }, { title: '子育てしやすいまちと評価する人の割合' }],
      measures: [
        {
          title: '婚活支援',
          kpis: [{ title: 'イベント、セミナー参加者数' }, { title: 'イベントに満足している人の割合' }],
        },
        {
          title: '妊娠・出産・子育ての一貫した支援',
          kpis: [
            { title: '産科医・小児科医の相談医登録件数' },
            { title: '不妊治療女性件数' },
            { title: '子育て支援希望・協力者登録者数' },
          ],
        },
        {
          title: '子育てしやすい環境の充実',
          kpis: [{ title: '待機児童数' }, { title: '放課後児童クラブ入所割合' }],
        },
        { title: '仕事と生活の調和に向けた支援', kpis: [{ title: '休日等子育て支援事業利用件数' }] },
      ],
    },
    {
      title: '次代を担うひとを育てる学びのまちづくり',
      targets: [
        { title: '小学校「全国標準学力ＮＲＴ、ＣＲＴ」と、中学校「標準学力分析検査」の平均値' },
        { title: '発展、応用の学力の指標となる「全国学力・学習状況調査」の平均値' },
      ],
      measures: [
        {
          title: '特色ある学校教育の推進',
          kpis: [
            { title: '自校の教育に対する児童生徒と保護者の満足度' },
            { title: '全国学力・学習状況調査の正答率' },
          ],
        },
        {
          title: '学力レベルの向上',
          kpis: [{ title: '授業に対してよく理解していると感じている児童生徒の割合' }],
        },
        {
          title: '国際交流を通じたひとづくり',
          kpis: [{ title: '英語力向上に係る取組で楽しいと感じている児童生徒の割合' }],
        },
        // 小学資金: as printed, probably 奨学資金.
        { title: '高等教育支援', kpis: [{ title: '小学資金募集定員における新規貸し付け人数の割合' }] },
      ],
    },
    {
      title: '健幸で魅力あふれるまちづくり',
      targets: [{ title: '社会増減の純移動率' }, { title: '1人あたり医療費' }],
      measures: [
        {
          title: '健幸都市いいづかの実現',
          kpis: [
            { title: '健幸都市いいづか関連事業参加者数' },
            // 特定検診: as printed, probably 特定健診.
            { title: '特定検診受診率及び特定保健指導率' },
            { title: '地域包括ケア拠点での在宅復帰に向けた相談対応件数' },
          ],
        },
        {
          title: '拠点連携型の都市づくりの推進',
          kpis: [
            { title: 'コミュニティバス等公共交通の利用者数' },
            { title: '立地適正化計画の策定及び都市機能誘導区域の設定数' },
          ],
        },
        {
          title: '観光の振興、地域資源の活用',
          kpis: [{ title: '観光客入込客数' }, { title: 'ツアー団体件数' }],
        },
        {
          title: '新しい時代を担う地域づくりの推進',
          kpis: [
            { title: '買い物支援サービス等延べ利用者数' },
            { title: '自治会加入率' },
            { title: '自主防災組織数' },
          ],
        },
      ],
    },
  ],
  sectionsAfter: [iizukaSource(variants)],
};
