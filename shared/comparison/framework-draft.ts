import { strategyMessages } from '../i18n/ja/strategy.ts';
import { err, ok, type Result } from '../result.ts';
import type { StrategyFields, YearStyle } from '../strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../strategy/settings.ts';

/** The form of a new framework, as it was typed. */
export interface FrameworkDraft {
  readonly title: string;
  readonly edition: string;
  /** Whether it takes the framework's place in the comparison of the strategy that it is added from. */
  readonly isChosen: boolean;
}

/** Longest value of each field, in UTF-16 code units. */
export const FRAMEWORK_LIMITS = { title: 200, edition: 60 } as const;
export type FrameworkField = keyof typeof FRAMEWORK_LIMITS;

export interface FrameworkProblem {
  readonly field: FrameworkField;
  readonly code: 'missing' | 'tooLong';
}

/** The draft without white space around it, or all that is wrong with it. */
export function readFrameworkDraft(
  draft: FrameworkDraft,
): Result<FrameworkDraft, readonly FrameworkProblem[]> {
  const read = { ...draft, title: draft.title.trim(), edition: draft.edition.trim() };
  const problems: FrameworkProblem[] = [];
  if (read.title === '') problems.push({ field: 'title', code: 'missing' });
  for (const field of ['title', 'edition'] as const) {
    if (read[field].length > FRAMEWORK_LIMITS[field]) problems.push({ field, code: 'tooLong' });
  }
  return problems.length === 0 ? ok(read) : err(problems);
}

/** What a new framework begins with: numbered goals, and under them points with a bullet. */
export function frameworkFields(
  { title, edition }: Pick<FrameworkDraft, FrameworkField>,
  yearStyle: YearStyle,
): StrategyFields {
  return {
    kind: 'framework',
    title,
    edition,
    municipality: '',
    municipalityCode: '',
    nickname: '',
    overallGoal: '',
    planPeriodFrom: null,
    planPeriodTo: null,
    labels: { ...DEFAULT_LABELS, measure: [strategyMessages.level.point] },
    numbering: { ...DEFAULT_NUMBERING, measure: [{ style: 'bullet', prefix: '', suffix: '' }] },
    yearStyle,
  };
}
