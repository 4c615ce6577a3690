import { documentMessages } from '../i18n/ja/documents.ts';

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
