/** As many UTF-16 units as Excel allows. */
const LONGEST = 31;
/** Excel keeps these for itself, in English and in Japanese. */
const KEPT = ['history', '履歴'];

/** Names for sheets in the order in which they are asked for: valid in Excel, and each once whatever its case. */
export function createSheetNames(): (wanted: string) => string {
  const taken = new Set<string>(KEPT);
  return (wanted) => {
    const base = validName(wanted);
    let name = cut(base, LONGEST);
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const suffix = `(${count})`;
      name = cut(base, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** An apostrophe would end the name in references to it. */
function validName(wanted: string): string {
  const name = wanted
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? 'Sheet' : name;
}

/** At most as many UTF-16 units, never half a character. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  let kept = '';
  for (const sign of name) {
    if (kept.length + sign.length > longest - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
