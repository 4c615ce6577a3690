import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { PackedFile } from './pack.ts';

/** A document as JSON: the tree that pages and files are made from, its data, and its imprint. */
export async function packJson(printed: PrintedDocument): Promise<PackedFile> {
  const text = `${JSON.stringify({ format: 1, ...printed }, null, 1)}\n`;
  return { bytes: new TextEncoder().encode(text), lost: [] };
}
