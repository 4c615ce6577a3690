import type { DocumentName } from './names.ts';
import type { DocumentDesign } from './template.ts';

/** What a town may decide about a document. */
export function designOf(name: DocumentName): DocumentDesign {
  return DESIGNS[name];
}

const ACROSS = { size: 'A4', orientation: 'landscape' } as const;

const DESIGNS: { readonly [Name in DocumentName]: DocumentDesign & { readonly name: Name } } = {
  comparison: { name: 'comparison', paper: { ...ACROSS, size: 'A3' }, columns: [], options: [] },
  outline: { name: 'outline', paper: ACROSS, columns: [], options: [] },
  indicators: { name: 'indicators', paper: ACROSS, columns: [], options: [] },
  changes: { name: 'changes', paper: ACROSS, columns: [], options: [] },
  overview: { name: 'overview', paper: ACROSS, columns: [], options: [] },
  strategy: { name: 'strategy', paper: { ...ACROSS, orientation: 'portrait' }, columns: [], options: [] },
};
