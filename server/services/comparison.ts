/** What routes may ask of 比較表. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { Comparison, ComparisonRow } from '#shared/comparison/model.ts';
import type { StrategyContent } from '#shared/diff/content.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** A strategy or framework that the viewer may put beside another. */
export interface ComparableStrategy {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly title: string;
  readonly municipality: string;
  readonly edition: string;
}

/** One side with what it says now. */
export interface ComparedStrategy extends ComparableStrategy {
  readonly content: StrategyContent;
}

/** A strategy's comparison as its screen starts from it. */
export interface OpenComparison {
  readonly comparison: Comparison;
  /** null: none is chosen, or the viewer may not read it. */
  readonly framework: ComparedStrategy | null;
  readonly current: ComparedStrategy | null;
  readonly next: ComparedStrategy;
  readonly choices: {
    readonly frameworks: readonly ComparableStrategy[];
    readonly strategies: readonly ComparableStrategy[];
  };
  /** Why the viewer may not change rows and sides; null: they may. */
  readonly whyNot: RefusalCode | null;
}

/** What a person wants the comparison to be; `edition` is the one that they looked at. */
export type ComparisonDraft = Pick<Comparison, 'frameworkId' | 'currentId' | 'edition'> & {
  readonly rows: readonly ComparisonRow[];
};

export type ComparisonRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  /** Not of the form, or a side that the viewer may not read. */
  | { readonly code: 'invalid' }
  /** Someone else has changed it in between. */
  | { readonly code: 'stale'; readonly comparison: Comparison };

export interface ComparisonServices {
  open(viewer: Viewer, slug: string): Promise<Result<OpenComparison, OpenRefusal>>;
  /** Writes rows and sides as a whole; the value is the new edition of it. */
  save(viewer: Viewer, slug: string, draft: ComparisonDraft): Promise<Result<Comparison, ComparisonRefusal>>;
}
