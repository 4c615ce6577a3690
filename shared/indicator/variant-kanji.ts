/** Variant letters (異体字), each followed by the letter that stands for it when texts are matched. */
const PAIRS =
  // JIS X 0208:1983 and 2004 pairs, and old forms that names of places, people and plans keep
  '靱靭﨑崎嵜崎髙高𠮷吉邊辺邉辺澤沢濵浜濱浜廣広國国圀国櫻桜瀧滝龍竜嶋島嶌島峯峰舘館冨富齋斎齊斉學学縣県會会' +
  '條条惠恵榮栄眞真壽寿實実萬万與与藝芸嶽岳巖巌巗巌渕淵曾曽檜桧鷗鴎頰頬塡填剝剥𠮟叱噓嘘摑掴繫繋簞箪蟬蝉鹼鹸麵麺' +
  '麴麹瘦痩禱祷瀆涜潑溌醬醤顚顛萊莱藪薮隸隷淸清德徳橫横黑黒增増寬寛靑青稻稲圓円鹽塩驛駅應応獨独豐豊' +
  '聲声傳伝轉転賣売讀読續続發発醫医號号區区參参氣気經経輕軽鐵鉄團団畫画當当變変濟済劍剣縱縦從従戰戦擔担舊旧' +
  '莊荘藏蔵螢蛍爲為佛仏拂払拔抜假仮兒児勞労營営單単圍囲圖図對対專専將将彌弥徑径總総聰聡樣様權権歐欧歷歴曆暦' +
  // what copying from a PDF leaves: radicals that NFKC does not know
  '⺠民⻄西⻑長⻘青⻝食⻭歯⻯竜⻁虎⻆角⻤鬼⻨麦⻩黄⻲亀⻫斉⻌辶' +
  // small kana of 市ヶ谷, か所
  'ヶケヵカ';

const letters = [...PAIRS];
const STANDARD = new Map(
  letters.flatMap((letter, index) =>
    index % 2 === 0 ? [[letter, letters[index + 1] ?? letter] as const] : [],
  ),
);

/** The text with every variant letter replaced by the letter that stands for it. */
export function unifyVariants(text: string): string {
  return [...text].map((letter) => STANDARD.get(letter) ?? letter).join('');
}
