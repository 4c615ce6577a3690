import { documentMessages } from '../i18n/ja/documents.ts';
import { type DocumentDesign, type DocumentTemplate, flagOf, wordsOf } from './template.ts';

/** How a 新旧対照表 is laid out; towns differ. */
export interface ChangesSettings {
  /** On which side the new text stands. */
  readonly newOn: 'left' | 'right';
  /** Columns 備考 and 該当ページ. */
  readonly remarks: boolean;
  readonly pages: boolean;
  /** Unchanged parts as （略）. */
  readonly fold: boolean;
  readonly marks: ChangeMarks;
}

/** What is printed in place of text that is not there, left out or elsewhere. */
export interface ChangeMarks {
  readonly added: string;
  readonly removed: string;
  readonly omitted: string;
  readonly moved: string;
}

/** As most towns print it: the new text on the left, all columns, only what changes. */
export const USUAL_SETTINGS: ChangesSettings = {
  newOn: 'left',
  remarks: true,
  pages: true,
  fold: true,
  marks: documentMessages.changes.marks,
};

const { marks } = USUAL_SETTINGS;

/**
 * What a town may decide about 新旧対照表; the names of the sides are '' where they are those of the states compared.
 * Its columns belong together: which side is left, 備考 and 該当ページ are options.
 */
export const CHANGES_DESIGN = {
  name: 'changes',
  paper: { size: 'A4', orientation: 'landscape' },
  columns: [],
  options: [
    { id: 'newOn', kind: 'choice', usual: USUAL_SETTINGS.newOn, choices: ['left', 'right'] },
    { id: 'fold', kind: 'flag', usual: USUAL_SETTINGS.fold },
    { id: 'remarks', kind: 'choice', usual: 'ofRevisions', choices: ['ofRevisions', 'always', 'never'] },
    { id: 'pages', kind: 'flag', usual: USUAL_SETTINGS.pages },
    { id: 'nameBefore', kind: 'text', usual: '', longest: 40 },
    { id: 'nameAfter', kind: 'text', usual: '', longest: 40 },
    { id: 'markAdded', kind: 'text', usual: marks.added, longest: 20 },
    { id: 'markRemoved', kind: 'text', usual: marks.removed, longest: 20 },
    { id: 'markOmitted', kind: 'text', usual: marks.omitted, longest: 20 },
    { id: 'markMoved', kind: 'text', usual: marks.moved, longest: 20 },
  ],
} as const satisfies DocumentDesign;

/**
 * The settings of a town's template; what an address says goes before it. People give reasons for what a revision
 * changes; between two states of a strategy 備考 is a column to write in, and there only if the town wants it.
 */
export function changesSettingsOf(
  template: DocumentTemplate,
  overrides: Partial<ChangesSettings> = {},
  of: 'revision' | 'states' = 'revision',
): ChangesSettings {
  const flag = (id: string) => flagOf(template, CHANGES_DESIGN, id);
  const words = (id: string) => wordsOf(template, CHANGES_DESIGN, id);
  return {
    newOn: words('newOn') === 'right' ? 'right' : 'left',
    remarks: words('remarks') === 'always' || (words('remarks') === 'ofRevisions' && of === 'revision'),
    pages: flag('pages'),
    fold: flag('fold'),
    marks: {
      added: words('markAdded'),
      removed: words('markRemoved'),
      omitted: words('markOmitted'),
      moved: words('markMoved'),
    },
    ...overrides,
  };
}
