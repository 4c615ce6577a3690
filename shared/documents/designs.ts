import { CHANGES_DESIGN } from './change-settings.ts';
import { COMPARISON_DESIGN } from './comparison-design.ts';
import { INDICATORS_DESIGN } from './indicators-design.ts';
import type { DocumentName } from './names.ts';
import { OUTLINE_DESIGN } from './outline-design.ts';
import { OVERVIEW_DESIGN } from './overview-design.ts';
import { STRATEGY_DESIGN } from './strategy-design.ts';
import type { DocumentDesign } from './template.ts';

/** What a town may decide about a document. */
export function designOf(name: DocumentName): DocumentDesign {
  return DESIGNS[name];
}

const DESIGNS: Readonly<Record<DocumentName, DocumentDesign>> = {
  comparison: COMPARISON_DESIGN,
  outline: OUTLINE_DESIGN,
  indicators: INDICATORS_DESIGN,
  changes: CHANGES_DESIGN,
  overview: OVERVIEW_DESIGN,
  strategy: STRATEGY_DESIGN,
};
