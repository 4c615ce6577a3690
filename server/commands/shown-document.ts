import { designOf } from '#shared/documents/designs.ts';
import { imprintOf } from '#shared/documents/imprint.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import type { MadeDocument, PrintedDocument } from '#shared/documents/printed.ts';
import { type DocumentTemplate, usualTemplate } from '#shared/documents/template.ts';
import type { DocumentId } from '#shared/ids.ts';
import { tokyoClock } from '#shared/meetings/tokyo-time.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import type { Sql } from '../db/database.ts';
import { findTemplate } from '../db/document-templates.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { Exporter } from '../export/exporter.ts';

/** What the town has decided about a document of a strategy, or the usual. */
export async function templateFor(
  sql: Sql,
  documentId: DocumentId,
  name: DocumentName,
): Promise<DocumentTemplate> {
  return (await findTemplate(sql, documentId, name)) ?? usualTemplate(designOf(name));
}

/** Where documents are made. */
export interface MakingContext {
  readonly exporter: Pick<Exporter, 'make'>;
}

/** The strategy that a document is about. */
export interface OfStrategy {
  readonly row: StrategyRow;
  readonly municipality: string;
}

/** Which state a document shows. */
export interface ShownState {
  readonly strategy: StrategyFields;
  /** As the foot of a sheet says it. */
  readonly name: string;
  /** SHA-256 of what it was made from, hexadecimal. */
  readonly hash: string;
}

/** A document with what is printed around it. */
export function printed(
  name: DocumentName,
  made: MadeDocument,
  template: DocumentTemplate,
  { strategy, name: version, hash }: ShownState,
  now: Date,
): PrintedDocument {
  const { title } = made.document;
  const { yearStyle } = strategy;
  const today = tokyoClock(now).day;
  const imprint = imprintOf({ template, title, yearStyle, today, version, hash });
  return { ...made, name, paper: template.paper, imprint };
}
