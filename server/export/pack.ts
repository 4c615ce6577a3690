import type { CsvEncoding, WorkbookLayout } from '#shared/documents/names.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';

/** As which file a document is wanted. */
export type FileChoice =
  | { readonly format: 'docx' | 'pdf' | 'json' }
  | { readonly format: 'xlsx'; readonly layout: WorkbookLayout }
  | { readonly format: 'csv'; readonly encoding: CsvEncoding };

/** A file's bytes. */
export interface PackedFile {
  readonly bytes: Uint8Array;
  /** Characters that the file's encoding has not, each once in order of appearance; 〓 stands in their place. */
  readonly lost: readonly string[];
}

/** Makes one kind of file of a document; runs in an exporting process. */
export type Packer = (printed: PrintedDocument) => Promise<PackedFile>;
