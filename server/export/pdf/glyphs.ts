/** The code points that a TrueType font has a letter for, read from its `cmap` table (OpenType 1.9, format 12 or 4). */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  const tables = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index));
  const has = new Set<number>();
  for (const at of tables) {
    const format = font.readUInt16BE(at);
    if (format === 12) addGroups(font, at, has);
    else if (format === 4) addSegments(font, at, has);
  }
  return has;
}

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without ${name}`);
}

/** Groups of code points whose letters follow one another; letter 0 stands for none. */
function addGroups(font: Buffer, at: number, has: Set<number>): void {
  const count = font.readUInt32BE(at + 12);
  for (let index = 0; index < count; index++) {
    const group = at + 16 + 12 * index;
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(group + offset));
    if (first === undefined || last === undefined || glyph === undefined) continue;
    for (let point = first; point <= last; point++) if (glyph + point - first !== 0) has.add(point);
  }
}

/** Segments of the first plane; a segment counts letters from its own delta, or lists them. */
function addSegments(font: Buffer, at: number, has: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(
    (from) => at + from,
  );
  if (ends === undefined || starts === undefined || deltas === undefined || offsets === undefined) return;
  for (let segment = 0; segment < size; segment += 2) {
    const first = font.readUInt16BE(starts + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let point = first; point <= font.readUInt16BE(ends + segment); point++) {
      const listed = offsets + segment + offset + 2 * (point - first);
      const glyph = offset === 0 ? point : font.readUInt16BE(listed);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0 && point !== 0xffff) has.add(point);
    }
  }
}
