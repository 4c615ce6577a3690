import type { DocumentId, NodeId } from '../ids.ts';

/** A municipality's strategy, or the (national) framework that it answers to: one model for both. */
export const STRATEGY_KINDS = ['strategy', 'framework'] as const;
export type StrategyKind = (typeof STRATEGY_KINDS)[number];

export const NODE_KINDS = ['section', 'goal', 'measure', 'initiative', 'indicator'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** 基本目標 / 横断的な目標 / 連携施策等 */
export const GOAL_SCOPES = ['basic', 'crossCutting', 'linked'] as const;
export type GoalScope = (typeof GOAL_SCOPES)[number];

/** 数値目標 (hangs on a goal) / 重要業績評価指標 KPI (hangs on a measure, or on a goal that has none) */
export const INDICATOR_ROLES = ['numericalTarget', 'kpi'] as const;
export type IndicatorRole = (typeof INDICATOR_ROLES)[number];

/** Which way is good. Entered by people, never inferred from the numbers. */
export const DIRECTIONS = [
  'increase',
  'decrease',
  'maintain',
  'limitDecline',
  'limitIncrease',
  'state',
  'monitor',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** 単年度 / 累計 / 時点 / 期間平均 */
export const AGGREGATIONS = ['annual', 'cumulative', 'pointInTime', 'periodAverage'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** How fiscal years are written: 2019年度, 令和元年度, R元, or both. */
export const YEAR_STYLES = ['western', 'era', 'eraShort', 'both'] as const;
export type YearStyle = (typeof YEAR_STYLES)[number];

/** The words a town uses for one level: the heading over it (【政策パッケージ】) and one item of it (施策). */
export interface LevelLabel {
  readonly heading: string;
  readonly item: string;
}

/**
 * Labels per level; goals and measures nest, so they have one per depth (the last one repeats), goals also one
 * list per scope: 【基本目標1】 stands beside 【横断的な目標1】.
 */
export interface Labels {
  readonly section: LevelLabel;
  readonly goal: Readonly<Record<GoalScope, readonly LevelLabel[]>>;
  readonly measure: readonly LevelLabel[];
  readonly initiative: LevelLabel;
  readonly numericalTarget: LevelLabel;
  readonly kpi: LevelLabel;
  /** What the town calls a baseline: 基準値, 現状値. */
  readonly baseline: string;
}

export const NUMBER_STYLES = [
  'none',
  'decimal',
  'fullwidth',
  'roman',
  'circled',
  'katakana',
  'bullet',
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** One level's numbering: prefix + number + suffix, e.g. 「施策 」+ 1 +「 : 」. */
export interface LevelNumbering {
  readonly style: NumberStyle;
  readonly prefix: string;
  readonly suffix: string;
}

/** `measureBranch`: the measure's circled number and a branch, ①-1; a bare ① when it is the only one. */
export const INDICATOR_NUMBERINGS = ['none', 'bullet', 'measureBranch'] as const;
export type IndicatorNumbering = (typeof INDICATOR_NUMBERINGS)[number];

/** Printed numbers per level, in the same shape as Labels. */
export interface Numbering {
  readonly section: LevelNumbering;
  readonly goal: Readonly<Record<GoalScope, readonly LevelNumbering[]>>;
  readonly measure: readonly LevelNumbering[];
  readonly initiative: LevelNumbering;
  readonly numericalTarget: IndicatorNumbering;
  readonly kpi: IndicatorNumbering;
}

/** Fields of the strategy itself. Text is '' when blank; a plan period is in fiscal years (2021 = 令和3年度). */
export interface StrategyFields {
  readonly kind: StrategyKind;
  readonly title: string;
  readonly municipality: string;
  /** 全国地方公共団体コード, 5 or 6 digits, or ''. */
  readonly municipalityCode: string;
  readonly edition: string;
  readonly nickname: string;
  readonly overallGoal: string;
  readonly planPeriodFrom: number | null;
  readonly planPeriodTo: number | null;
  readonly labels: Labels;
  readonly numbering: Numbering;
  readonly yearStyle: YearStyle;
}

/** A reference from one document's node to a node of another document. */
export interface NodeLink {
  readonly documentId: DocumentId;
  readonly nodeId: NodeId;
}

interface NodeBase {
  readonly id: NodeId;
  readonly parent: NodeId | null;
  /** Fractional index among siblings; equal orders are broken by id. */
  readonly order: string;
  /** The node's own printed label (しごと, つながる 上市), which replaces the derived number; null if it has none. */
  readonly label: string | null;
  readonly title: string;
  /** 該当ページ of the town's printed edition, as typed; '' when blank. */
  readonly pageRef: string;
}

export interface SectionNode extends NodeBase {
  readonly kind: 'section';
}

export interface GoalNode extends NodeBase {
  readonly kind: 'goal';
  readonly scope: GoalScope;
  readonly alignsTo: readonly NodeLink[];
  readonly derivedFrom: readonly NodeLink[];
}

export interface MeasureNode extends NodeBase {
  readonly kind: 'measure';
  readonly alignsTo: readonly NodeLink[];
  readonly derivedFrom: readonly NodeLink[];
}

export interface InitiativeNode extends NodeBase {
  readonly kind: 'initiative';
  readonly derivedFrom: readonly NodeLink[];
}

/** Values and years are what was typed, character for character; `shared/indicator` derives their reading. */
export interface IndicatorNode extends NodeBase {
  readonly kind: 'indicator';
  readonly role: IndicatorRole;
  readonly definition: string;
  readonly baseline: string;
  readonly baselineYear: string;
  readonly target: string;
  readonly targetYear: string;
  readonly direction: Direction | null;
  readonly aggregation: Aggregation | null;
  readonly sourceStatistic: string;
  readonly targetRationale: string;
  readonly note: string;
  readonly derivedFrom: readonly NodeLink[];
}

export type StrategyNode = SectionNode | GoalNode | MeasureNode | InitiativeNode | IndicatorNode;

/** Kinds that carry a rich-text body. */
export const BODY_KINDS = ['section', 'goal', 'measure'] as const;
