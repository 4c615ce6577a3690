/** Printed number and title in one line: 基本目標1 : DXに対応した…, しごと 地域を…. */
export function numberedTitle({
  number,
  title,
}: {
  readonly number: string;
  readonly title: string;
}): string {
  return title === '' ? number : spacedNumber(number) + title;
}

/** A printed number with room behind it: 「施策 1 : 」 brings its own, しごと and ① do not; 【目標1】 and ⇒ need none. */
export function spacedNumber(number: string): string {
  return number === '' || /[\s・】⇒→]$/.test(number) ? number : `${number} `;
}

/** A printed number, '' if it is only a bullet, which tells nothing where items do not stand in a list. */
export function withoutBullet(number: string): string {
  return /^・\s*$/.test(number) ? '' : number;
}
