import type { DataTable } from './data-table.ts';
import type { CommitteeDocument } from './model.ts';
import type { DocumentName } from './names.ts';

export const PAPER_SIZES = ['A4', 'A3'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface Paper {
  readonly size: PaperSize;
  readonly orientation: Orientation;
}

/** A document as a pure function makes it from contents and a template: for people, and for programs. */
export interface MadeDocument {
  readonly document: CommitteeDocument;
  readonly data: DataTable;
}

/** What identifies a paper on the table. */
export interface Imprint {
  /** 資料4: stands at the top right of the first sheet; '' where there is none. */
  readonly documentNumber: string;
  /** Of the document, yyyy-mm-dd. */
  readonly day: string;
  /** As the strategy writes years: 令和8年11月20日 */
  readonly dayText: string;
  /** Which state it shows: a version's name, or the draft and when it was read. */
  readonly version: string;
  /** SHA-256 of the contents that it was made from, hexadecimal. */
  readonly hash: string;
  /** What stands at the left of every sheet's foot, ready to be printed; '' where there is nothing. */
  readonly footer: string;
  /** Whether the foot has the sheet's number and how many there are (3 / 7) at its right. */
  readonly hasPageNumbers: boolean;
}

/** A document with what is printed around it: all that a file is made of. */
export interface PrintedDocument extends MadeDocument {
  readonly name: DocumentName;
  readonly paper: Paper;
  readonly imprint: Imprint;
}
