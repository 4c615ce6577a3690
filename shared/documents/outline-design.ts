import type { DocumentDesign } from './template.ts';

/** What a town may decide about 概要. */
export const OUTLINE_DESIGN: DocumentDesign = {
  name: 'outline',
  paper: { size: 'A4', orientation: 'portrait' },
  columns: [],
  options: [
    { id: 'withFramework', kind: 'flag', usual: true },
    { id: 'withKpis', kind: 'flag', usual: false },
    { id: 'withInitiatives', kind: 'flag', usual: false },
    { id: 'valueLayout', kind: 'choice', usual: 'line', choices: ['line', 'table'] },
  ],
};
