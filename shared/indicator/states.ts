/** What towns report as done or to be done; also what follows a number: 3社誘致, 100%を維持. */
export const ACHIEVEMENT =
  '(?:取得|策定|改定|改訂|作成|実施|開催|完了|完成|設置|設定|開設|開始|開業|整備|導入|達成|維持|継続|確保|' +
  '構築|締結|制定|公表|公開|運用|運行|供用|稼働|認定|認証|登録|指定|採択|選定|参加|加入|加盟|誘致|育成|' +
  '発行|配置|創出|追加|着手|着工|竣工|移行|統合|廃止|終了|合意|実現|発足|設立|検証|検討|協議|準備|推進|' +
  '普及|充実|拡充|強化|更新|見直し|試行)';

const STATE = new RegExp(`^[^。、,]{0,40}${ACHIEVEMENT}(?:する|した|済み?|中|予定|見込み?)*$`);
const FLAG = /^(?:有り?|あり|済み?|未|可|不可|[○〇◯◎×✕])$/;

/** True for folded text that names a state: 認証取得, 策定済み, 未実施, 有, ○. */
export function isState(text: string): boolean {
  return STATE.test(text) || FLAG.test(text);
}

const STATUSES = {
  surveying: /^(?:アンケート)?調査(?:実施)?(?:中|予定)$/,
  tallying: /^(?:(?:集計|算出|算定|推計|分析|精査|確認)中|未集計|集計前|集計待ち)$/,
  undecided:
    /^(?:未定|未設定|未決定|(?:検討|調整|協議)中|(?:今後|別途|後日)?(?:設定|検討|決定)(?:中|予定)?|別途定める)$/,
  unpublished: /^(?:未公表|未発表|非公表|未確定|(?:公表|発表)(?:前|待ち|予定))$/,
  unmeasured: /^(?:未測定|未計測|未調査|未把握|(?:計測|測定|把握)不可|(?:調査|データ)なし)$/,
  unknown: /^(?:不明|不詳|\.{3}|…|・・・)$/,
} as const;

/** Why a value is not there yet: 調査中 / 集計中 / 未定 / 未公表 / 未測定 / 不明. */
export type StatusCode = keyof typeof STATUSES;

/** The status that folded text names, or null. */
export function statusOf(text: string): StatusCode | null {
  const entries = Object.entries(STATUSES) as [StatusCode, RegExp][]; // keys of the literal above
  return entries.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** True for folded text that says "there is none": ―, －, -, なし, 該当なし. */
export function isNone(text: string): boolean {
  return /^(?:[-ー][-ー ]*|(?:該当)?(?:なし|無し)|無)$/.test(text);
}
