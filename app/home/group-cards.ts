import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import type { ToldCard } from './told-card.ts';

const text = strategiesMessages.list;

/** Cards under their municipality, in the order of the first of each; frameworks stand apart at the end. */
export function groupCards(
  cards: readonly ToldCard[],
): readonly { readonly heading: string; readonly cards: readonly ToldCard[] }[] {
  const towns = new Map<string, ToldCard[]>();
  const frameworks: ToldCard[] = [];
  for (const card of cards) {
    if (card.kind === 'framework') frameworks.push(card);
    else {
      const heading = card.municipality || text.noMunicipality;
      towns.set(heading, [...(towns.get(heading) ?? []), card]);
    }
  }
  const groups = [...towns].map(([heading, group]) => ({ heading, cards: group }));
  return frameworks.length === 0 ? groups : [...groups, { heading: text.frameworks, cards: frameworks }];
}
