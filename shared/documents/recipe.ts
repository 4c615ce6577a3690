import type { ChangesSettings } from './change-settings.ts';
import type { ChangesInput } from './changes-input.ts';
import { type ComparisonInput, comparisonTable } from './comparison-table.ts';
import { indicatorList } from './indicator-list.ts';
import type { IndicatorListInput } from './indicator-list-input.ts';
import type { OutlineInput } from './outline-input.ts';
import type { RevisionInput } from './overview-input.ts';
import type { MadeDocument } from './printed.ts';
import { revisionOverview } from './revision-overview.ts';
import { strategyDocument } from './strategy-document.ts';
import type { StrategyInput } from './strategy-input.ts';
import { strategyOutline } from './strategy-outline.ts';
import { tableOfChanges } from './table-of-changes.ts';
import type { DocumentTemplate } from './template.ts';

/** All that a document is made of, as plain data that can be handed to another process. */
export type DocumentRecipe = { readonly template: DocumentTemplate } & (
  | { readonly name: 'comparison'; readonly input: ComparisonInput }
  | { readonly name: 'outline'; readonly input: OutlineInput }
  | { readonly name: 'indicators'; readonly input: IndicatorListInput }
  | { readonly name: 'strategy'; readonly input: StrategyInput }
  | { readonly name: 'overview'; readonly input: RevisionInput }
  | { readonly name: 'changes'; readonly input: ChangesInput; readonly settings: ChangesSettings }
);

/** Makes the document that the recipe names. */
export function makeDocument(recipe: DocumentRecipe): MadeDocument {
  switch (recipe.name) {
    case 'comparison':
      return comparisonTable(recipe.input, recipe.template);
    case 'outline':
      return strategyOutline(recipe.input, recipe.template);
    case 'indicators':
      return indicatorList(recipe.input, recipe.template);
    case 'strategy':
      return strategyDocument(recipe.input, recipe.template);
    case 'overview':
      return revisionOverview(recipe.input, recipe.template);
    case 'changes':
      return tableOfChanges(recipe.input, recipe.template, recipe.settings);
  }
}
