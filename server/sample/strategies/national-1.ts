import type { SampleStrategy, SampleVariant } from '../shape.ts';
import { iizukaSource } from './iizuka-source.ts';

const variants: readonly SampleVariant[] = [
  {
    held: '時代に合った地域をつくり、安心なくらしを守るとともに、地域と地域を連携する',
    other: '時代に合った地域をつくり、安心な暮らしを守るとともに、地域と地域を連携する',
  },
  { held: 'Ｓｏｃｉｅｔｙ5.0の実現に向けた技術の活用', other: 'Society5.0の実現に向けた技術の活用' },
  { held: '国土強靭化等との連携', other: '国土強靱化等との連携' },
];

/**
 * The left column of Iizuka's table, 国の方向性. Its rows stand beside Iizuka's goals for want of space, not as
 * counterparts, so nothing is aligned. Six bullets lost their direction in the extraction; they wait in a
 * section instead of under a guessed goal.
 */
export const national1: SampleStrategy = {
  slug: 'national-1',
  kind: 'framework',
  stage: 'adopted',
  fields: { title: '国の方向性' },
  labels: {
    goal: { basic: [{ heading: '', item: '方向性' }] },
    measure: [{ heading: '', item: '項目' }],
  },
  numbering: {
    goal: { basic: [{ style: 'none', prefix: '', suffix: '' }] },
    measure: [{ style: 'bullet', prefix: '', suffix: '' }],
  },
  variants,
  goals: [
    {
      title: '地方にしごとをつくり安心して働けるようにする、これを支える人材を育て活かす',
      measures: [
        { title: '「地域人材支援戦略パッケージ」等による人材の地域展開' },
        { title: '新たなビジネスモデルの構築等による地域経済の発展' },
        { title: '「海外から稼ぐ」地方創生' },
        { title: '地方創生を担う組織との協働' },
        { title: '高等学校・大学等における人材育成' },
      ],
    },
    {
      title: '地方への新しいひとの流れをつくる',
      measures: [
        { title: '地方への企業の本社機能移転の強化' },
        { title: '企業版ふるさと納税の活用促進による民間資金の地方還流' },
        { title: '政府関係機関の地方移転' },
        { title: '「関係人口」の創出・拡大' },
        { title: '地方公共団体への民間人材派遣' },
        { title: '地方の暮らしの情報発信の強化' },
      ],
    },
    {
      title: '若い世代の結婚・出産・子育ての希望をかなえる、誰もが活躍できる地域社会をつくる',
      measures: [
        { title: '個々人の希望をかなえる少子化対策' },
        { title: '女性、高齢者、障害者、外国人等が共生するまちづくり' },
      ],
    },
    {
      title: '時代に合った地域をつくり、安心なくらしを守るとともに、地域と地域を連携する',
      measures: [
        { title: '交流を支え、生み出す地域づくり' },
        { title: 'マネジメントによる高付加価値化' },
        { title: 'Ｓｏｃｉｅｔｙ5.0の実現に向けた技術の活用' },
        { title: 'スポーツ・健康まちづくりの推進' },
      ],
    },
    {
      scope: 'linked',
      title: '連携施策等',
      measures: [
        { title: '地方創生に向けた国家戦略特区制度の推進' },
        { title: '東日本大震災の被災地域における地方創生の加速化' },
        { title: '規制改革、地方分権改革との連携' },
        { title: '国土強靭化等との連携' },
      ],
    },
  ],
  sectionsAfter: [
    {
      title: '所属の分からない箇条書き',
      body: [
        {
          bullets: [
            ['地方創生推進交付金によるＵＩＪターンの推進'],
            ['プロフェッショナル人材事業'],
            ['サテライトオフィス、二地域居住'],
            ['サテライトキャンパス'],
            ['地方創生インターンシップ'],
            ['子どもの農山漁村体験'],
          ],
        },
      ],
    },
    iizukaSource(variants),
  ],
};
