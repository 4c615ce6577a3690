/** Lets at most so many pieces of work run at once; the others wait in the order in which they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a turnstile for `most` at once. */
export function createTurnstile(most: number): Turnstile {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // Who leaves hands their place to the next, so that nobody who comes just then slips in between.
    if (running < most) running += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
