/** The items with the one at `from` taken out and put in so that it stands at `to`. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const taken = items.slice(from, from + 1);
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, to), ...taken, ...others.slice(to)];
}
