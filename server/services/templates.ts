/** What routes may ask of 様式. */

import type { RefusalCode } from '#shared/access/policy.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import type { Result } from '#shared/result.ts';
import type { Labels } from '#shared/strategy/model.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** Who decided last, and when (ISO 8601, UTC). */
export interface TemplateChange {
  readonly by: string;
  readonly at: string;
}

/** A document's template as its form starts from it. */
export interface OpenTemplate {
  readonly name: DocumentName;
  /** The town's own, or the usual one; fits the document's design. */
  readonly template: DocumentTemplate;
  /** null: the town has decided nothing, the template is the usual one. */
  readonly changed: TemplateChange | null;
  /** The town's words, from which the usual words over columns follow. */
  readonly labels: Labels;
  /** Why the viewer may not change it; null: they may. */
  readonly whyNot: RefusalCode | null;
}

/** What stands now, and what stood before it: the last one to write wins, and is told over whom. */
export interface SavedTemplate extends OpenTemplate {
  readonly replaced: TemplateChange | null;
}

export type TemplateRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'invalid'; readonly problems: readonly TemplateProblem[] };

export interface TemplateServices {
  read(viewer: Viewer, slug: string, name: DocumentName): Promise<Result<OpenTemplate, OpenRefusal>>;
  /** Keeps what was sent, once read as a template for this document of this strategy; null goes back to the usual one. */
  save(
    viewer: Viewer,
    slug: string,
    name: DocumentName,
    given: unknown,
  ): Promise<Result<SavedTemplate, TemplateRefusal>>;
}
