import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { DocumentRecipe } from '#shared/documents/recipe.ts';
import type { Result } from '#shared/result.ts';
import type { HashedDocument } from './exporter-work.ts';
import { type Busy, createLane } from './lane.ts';
import type { FileChoice, PackedFile } from './pack.ts';

/** Makes documents, and files of them, in processes of their own: who looks at a page does not wait for a file. */
export interface Exporter {
  make(recipe: DocumentRecipe): Promise<Result<HashedDocument, Busy>>;
  pack(printed: PrintedDocument, choice: FileChoice): Promise<Result<PackedFile, Busy>>;
  close(): Promise<void>;
}

/** Its processes start with the first document and the first file. */
export function createExporter(): Exporter {
  const [making, packing] = [createLane('make'), createLane('pack')];
  return {
    make: (recipe) => making.run(recipe),
    pack: (printed, choice) => packing.run({ printed, choice }),
    async close() {
      await Promise.all([making.close(), packing.close()]);
    },
  };
}
