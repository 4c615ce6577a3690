import type { ComparisonServices } from '../services/comparison.ts';
import { openComparison } from './open-comparison.ts';
import { type ComparisonContext, saveComparison } from './save-comparison.ts';

/** Binds the commands on comparisons, as routes use them. */
export function createComparisonServices(context: ComparisonContext): ComparisonServices {
  return {
    open: (viewer, slug) => openComparison(context, viewer, slug),
    save: (viewer, slug, draft) => saveComparison(context, viewer, slug, draft),
  };
}
