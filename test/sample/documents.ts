import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Y from 'yjs';
import { buildSample } from '#server/sample/build.ts';
import { sampleDocumentId, sampleStrategies } from '#server/sample/strategies.ts';
import { readStrategy } from '#shared/document/read.ts';
import type { NodeLink } from '#shared/strategy/model.ts';

/** Every document of the sample by slug, built once for a test file. */
export const sampleDocuments: ReadonlyMap<string, Y.Doc> = new Map(
  sampleStrategies.map((sample) => [sample.slug, buildSample(sample)]),
);

/** The built document of a slug; throws if the sample has none. */
export function sampleDocument(slug: string): Y.Doc {
  const doc = sampleDocuments.get(slug);
  if (doc === undefined) throw new Error(`no sample ${slug}`);
  return doc;
}

/** `iizuka-current: 合計特殊出生率`; throws if the link leads nowhere. */
export function describeLink(link: NodeLink): string {
  for (const [slug, doc] of sampleDocuments) {
    if (sampleDocumentId(slug) !== link.documentId) continue;
    const node = readStrategy(doc).nodes.find(({ id }) => id === link.nodeId);
    if (node !== undefined) return `${slug}: ${node.title}`;
  }
  throw new Error(`${link.documentId}/${link.nodeId} leads nowhere`);
}

/** The text of a file in test/sample, e.g. `expected/koriyama-2020.txt`. */
export function sampleText(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}
