/** Gives headings their levels, one after another; none is left out. */
export type HeadingLevels = (level: number) => number;

/**
 * Levels as PDF/UA-1 has them: the first heading is of level 1, one within another lies one level deeper, however
 * many its author passed over. Headings of one level within the same heading stay of one level.
 */
export function gaplessLevels(): HeadingLevels {
  const above: number[] = [];
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  };
}
