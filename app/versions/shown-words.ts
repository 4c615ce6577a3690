import { createContext, useContext } from 'react';
import type { Labels, YearStyle } from '#shared/strategy/model.ts';

interface Words {
  readonly labels: Labels;
  readonly yearStyle: YearStyle;
}

/** The words of the strategy as it was; provided by `ShownStrategyView`. */
export const WordsContext = createContext<Words | null>(null);

/** What the shown strategy calls its levels, and how it writes years. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('an item is shown outside its strategy');
  return words;
}
