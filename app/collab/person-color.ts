/** Hues of frames and carets; each at least 4.5:1 on white, so that white letters stand on them. */
const COLORS = [
  '#0017c1',
  '#8e1c6a',
  '#006f3c',
  '#a63a00',
  '#5a3ec8',
  '#00687a',
  '#b0203a',
  '#5d6100',
  '#7a4a00',
  '#37506e',
] as const;

/** A person's colour: the same on every screen, since it follows from the id. */
export function personColor(userId: string): string {
  let hash = 0;
  for (let index = 0; index < userId.length; index += 1) {
    hash = (hash * 31 + userId.charCodeAt(index)) >>> 0;
  }
  return COLORS[hash % COLORS.length] ?? COLORS[0];
}
