/** What stands side by side in a list of indicators: a goal's targets beside its measures, a measure's KPIs beside its initiatives. */
import type { StrategyContent } from '../diff/content.ts';
import {
  type ChildrenOf,
  childrenOf,
  type GoalContent,
  type IndicatorContent,
  type InitiativeContent,
  type MeasureContent,
} from './content-tree.ts';

/** A goal that holds something itself, or has no goals in it. */
export interface GoalBand {
  /** From the outermost to itself; none for what hangs under no goal. */
  readonly goals: readonly GoalContent[];
  readonly targets: readonly IndicatorContent[];
  readonly measures: readonly MeasureBand[];
}

/** A measure that holds something itself, or has no measures in it. */
export interface MeasureBand {
  /** From the outermost to itself; none for what hangs on the goal. */
  readonly measures: readonly MeasureContent[];
  readonly kpis: readonly IndicatorContent[];
  readonly initiatives: readonly InitiativeContent[];
}

/** The bands of a strategy in document order; every goal, measure, indicator and initiative is in one. */
export function goalBands(content: StrategyContent): readonly GoalBand[] {
  const children = childrenOf(content);
  const roots = children(null);
  // What lost its goal is printed all the same.
  const stray = bandOf(roots, [], children);
  const isStray = stray.targets.length > 0 || stray.measures.length > 0;
  return [
    ...roots.flatMap((node) => (node.kind === 'goal' ? bandsUnder(node, [], children) : [])),
    ...(isStray ? [stray] : []),
  ];
}

function bandsUnder(
  goal: GoalContent,
  above: readonly GoalContent[],
  children: ChildrenOf,
): readonly GoalBand[] {
  const goals = [...above, goal];
  const items = children(goal.id);
  const own = bandOf(items, goals, children);
  const inner = items.flatMap((node) => (node.kind === 'goal' ? bandsUnder(node, goals, children) : []));
  const isNeeded = inner.length === 0 || own.targets.length > 0 || own.measures.length > 0;
  return isNeeded ? [own, ...inner] : inner;
}

function bandOf(
  items: ReturnType<ChildrenOf>,
  goals: readonly GoalContent[],
  children: ChildrenOf,
): GoalBand {
  const direct = measureBand(items, []);
  return {
    goals,
    targets: items.flatMap((node) =>
      node.kind === 'indicator' && node.role === 'numericalTarget' ? node : [],
    ),
    measures: [
      ...(isEmpty(direct) ? [] : [direct]),
      ...items.flatMap((node) => (node.kind === 'measure' ? measureBands(node, [], children) : [])),
    ],
  };
}

function measureBands(
  measure: MeasureContent,
  above: readonly MeasureContent[],
  children: ChildrenOf,
): readonly MeasureBand[] {
  const measures = [...above, measure];
  const items = children(measure.id);
  const own = measureBand(items, measures);
  const inner = items.flatMap((node) =>
    node.kind === 'measure' ? measureBands(node, measures, children) : [],
  );
  return inner.length === 0 || !isEmpty(own) ? [own, ...inner] : inner;
}

function measureBand(items: ReturnType<ChildrenOf>, measures: readonly MeasureContent[]): MeasureBand {
  const isGoal = measures.length === 0;
  return {
    measures,
    // A target that came to hang on a measure stands with its KPIs: goals alone have a place for targets.
    kpis: items.flatMap((node) =>
      node.kind === 'indicator' && (node.role === 'kpi' || !isGoal) ? node : [],
    ),
    initiatives: items.flatMap((node) => (node.kind === 'initiative' ? node : [])),
  };
}

function isEmpty({ kpis, initiatives }: MeasureBand): boolean {
  return kpis.length === 0 && initiatives.length === 0;
}
