import type { MadeDocument, PrintedDocument } from '#shared/documents/printed.ts';
import type { DocumentRecipe } from '#shared/documents/recipe.ts';
import type { FileChoice, PackedFile } from './pack.ts';

/** A document with what identifies it. */
export interface HashedDocument {
  readonly made: MadeDocument;
  /** SHA-256 of the document and its data, hexadecimal: equal papers have the same. */
  readonly hash: string;
}

/** What the exporting processes do, each with what it needs and what comes of it. */
export interface ExporterWork {
  readonly make: { readonly needs: DocumentRecipe; readonly gives: HashedDocument };
  readonly pack: {
    readonly needs: { readonly printed: PrintedDocument; readonly choice: FileChoice };
    readonly gives: PackedFile;
  };
}
export type Work = keyof ExporterWork;

/** One piece of work. */
export type Order = {
  [Kind in Work]: { readonly id: number; readonly work: Kind; readonly needs: ExporterWork[Kind]['needs'] };
}[Work];

/** What became of an order. */
export type Report =
  | { readonly id: number; readonly ok: true; readonly gives: ExporterWork[Work]['gives'] }
  | { readonly id: number; readonly ok: false; readonly reason: string };
