/** One unit's ways of writing that differ in letters, not in meaning. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/パーセント/, '%'],
  [/[かカヵヶケ箇](?=[所月年国])/, 'か'],
  [/才$/, '歳'],
];

/** True if two units are the same for comparing and adding: %/パーセント, か所/カ所/箇所, ㎡/m2. */
export function sameUnit(a: string, b: string): boolean {
  return unitKey(a) === unitKey(b);
}

function unitKey(unit: string): string {
  return SAME.reduce((key, [pattern, one]) => key.replace(pattern, one), unit.normalize('NFKC'));
}
