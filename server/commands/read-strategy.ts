import type * as Y from 'yjs';
import { type BodyJson, bodyOf, readBody } from '#shared/document/body.ts';
import { readStrategy, type StrategyReading } from '#shared/document/read.ts';
import { type StrategySnapshot, snapshotOf } from '#shared/document/snapshot.ts';
import type { DocumentId, NodeId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ReadStrategy } from '../services/open-strategy.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { openStrategy } from './open-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** A strategy with what is durable of it, for a page that shows it before its socket is open. */
export async function openAndReadStrategy(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
  slug: string,
): Promise<Result<ReadStrategy, OpenRefusal>> {
  const opened = await openStrategy(context, facts, viewer, slug);
  if (!opened.ok) return opened;
  return ok({ strategy: opened.value, ...(await readDocument(context, opened.value.documentId)) });
}

/** What is durable of a document. */
export async function readDocument(
  { documents }: Pick<StrategyContext, 'documents'>,
  documentId: DocumentId,
): Promise<Omit<ReadStrategy, 'strategy'>> {
  const doc = await documents.readDurable(documentId);
  const reading = readStrategy(doc);
  return { reading, bodies: bodiesOf(doc, reading) };
}

/** What is durable of a strategy as other programs take it (`snapshot.json`). */
export async function snapshotStrategy(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<StrategySnapshot, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const doc = await context.documents.readDurable(entered.value.documentId);
  return ok(snapshotOf(doc, entered.value));
}

function bodiesOf(doc: Y.Doc, reading: StrategyReading): Readonly<Record<NodeId, BodyJson>> {
  const bodies: Record<NodeId, BodyJson> = {};
  for (const { id } of reading.nodes) {
    const body = bodyOf(doc, id);
    if (body !== null) bodies[id] = readBody(body).json;
  }
  return bodies;
}
