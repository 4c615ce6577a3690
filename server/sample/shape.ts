import type { ComparisonSide } from '#shared/comparison/model.ts';
import type { GoalScope, Labels, Numbering, StrategyFields, StrategyKind } from '#shared/strategy/model.ts';

/** A run of body text; bold as the source prints it. */
export type SampleRun = string | { readonly bold: string };

/** One block of a body. */
export type SampleBlock =
  | { readonly paragraph: readonly SampleRun[] }
  | { readonly bullets: readonly (readonly SampleRun[])[] };

export interface SampleSection {
  readonly label?: string;
  readonly title: string;
  readonly body?: readonly SampleBlock[];
}

/** Values and years as printed, character for character; what the source leaves out is absent. */
export interface SampleIndicator {
  readonly title: string;
  readonly baseline?: string;
  readonly baselineYear?: string;
  readonly target?: string;
  readonly targetYear?: string;
  readonly sourceStatistic?: string;
  readonly pageRef?: string;
  /** Paths of nodes of the preceding strategy, e.g. `goal-1/measure-2/kpi-2`. */
  readonly derivedFrom?: readonly string[];
}

export interface SampleInitiative {
  readonly title: string;
  readonly pageRef?: string;
}

export interface SampleMeasure {
  readonly label?: string;
  readonly title: string;
  readonly kpis?: readonly SampleIndicator[];
  readonly initiatives?: readonly SampleInitiative[];
}

export interface SampleGoal {
  readonly label?: string;
  /** `basic` unless given. */
  readonly scope?: GoalScope;
  readonly title: string;
  readonly lead?: string;
  readonly targets?: readonly SampleIndicator[];
  readonly goals?: readonly SampleGoal[];
  readonly measures?: readonly SampleMeasure[];
  readonly derivedFrom?: readonly string[];
}

/** Two readings of one place, where the source contradicts itself: the sample holds the first. */
export interface SampleVariant {
  readonly held: string;
  readonly other: string;
}

/** The words that a source prints for its levels; the others are those of a new strategy. */
export type SampleLabels = PerLevel<Labels>;

/** The numbers that a source prints; a suffix holds everything up to the title, spaces included. */
export type SampleNumbering = PerLevel<Numbering>;

type PerLevel<Settings extends { readonly goal: object }> = Partial<Omit<Settings, 'goal'>> & {
  readonly goal?: Partial<Settings['goal']>;
};

/** Goals that a source prints beside each other, as paths in their strategies (`goal-1`). */
export type SampleComparisonRow = Partial<Record<ComparisonSide, readonly string[]>>;

/** The 比較表 of a strategy. */
export interface SampleComparison {
  /** Slugs of what stands beside it. */
  readonly framework?: string;
  readonly current?: string;
  /** As printed; where the source prints none, alignment and lineage say. */
  readonly rows?: readonly SampleComparisonRow[];
}

/** One strategy or framework of the sample, as its source prints it. */
export interface SampleStrategy {
  readonly slug: string;
  readonly kind: StrategyKind;
  readonly stage: 'drafting' | 'deliberation' | 'adopted';
  /** Slug of the strategy that `derivedFrom` paths lead into. */
  readonly preceding?: string;
  /** Only what the source prints; the rest stays blank or default. */
  readonly fields: Partial<Omit<StrategyFields, 'kind' | 'labels' | 'numbering'>> & {
    readonly title: string;
  };
  readonly labels: SampleLabels;
  readonly numbering: SampleNumbering;
  readonly sectionsBefore?: readonly SampleSection[];
  readonly goals: readonly SampleGoal[];
  readonly sectionsAfter?: readonly SampleSection[];
  readonly variants?: readonly SampleVariant[];
  readonly comparison?: SampleComparison;
}
