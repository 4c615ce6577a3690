/** What routes may ask of 様式. */

import type { RefusalCode } from '#shared/access/policy.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import type { Result } from '#shared/result.ts';
import type { Labels } from '#shared/strategy/model.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** A document's template as its form starts from it. */
export interface OpenTemplate {
  readonly name: DocumentName;
  /** The town's own, or the usual one. */
  readonly template: DocumentTemplate;
  /** Whether the town has decided anything. */
  readonly isUsual: boolean;
  /** The town's words, from which the usual words over columns follow. */
  readonly labels: Labels;
  /** Why the viewer may not change it; null: they may. */
  readonly whyNot: RefusalCode | null;
}

export type TemplateRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'invalid'; readonly problems: readonly TemplateProblem[] };

/** What is wrong with a part of a template; `field` is a key of DocumentTemplate, of an option its id. */
export interface TemplateProblem {
  readonly field: string;
  readonly code: 'unreadable' | 'tooLong' | 'noColumn';
}

export interface TemplateServices {
  read(viewer: Viewer, slug: string, name: DocumentName): Promise<Result<OpenTemplate, OpenRefusal>>;
  /** Keeps the template for this document of this strategy; null goes back to the usual one. */
  save(
    viewer: Viewer,
    slug: string,
    name: DocumentName,
    template: DocumentTemplate | null,
  ): Promise<Result<OpenTemplate, TemplateRefusal>>;
}
