import type { RefusalCode } from '#shared/access/policy.ts';
import type { Result } from '#shared/result.ts';
import type { VotingRule } from '#shared/revision/model.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

export type VotingRuleRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  /** Not one of the choices, or 承認 without a word. */
  | { readonly code: 'invalid' };

export interface VotingRuleServices {
  /** How the committee of a strategy decides, and whether the viewer may change it. */
  read(
    viewer: Viewer,
    slug: string,
  ): Promise<Result<{ readonly rule: VotingRule; readonly mayChange: boolean }, OpenRefusal>>;
  /** Holds for ballots opened from now on. */
  change(viewer: Viewer, slug: string, rule: VotingRule): Promise<Result<void, VotingRuleRefusal>>;
}
