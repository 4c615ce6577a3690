/** On which lines of the table the bands of a list of indicators stand. */
import type { GoalBand, MeasureBand } from './indicator-bands.ts';
import { type FlowedItem, flowedLines } from './initiative-flow.ts';

/** What the table shows; what it does not show takes up no lines. */
export interface ShownParts {
  readonly goals: boolean;
  readonly targets: boolean;
  readonly measures: boolean;
  readonly kpis: boolean;
  /** Columns of the initiatives' grid; 0 where they are not shown. */
  readonly initiativeColumns: number;
}

export interface PlacedMeasure extends MeasureBand {
  readonly line: number;
  readonly height: number;
  readonly flow: readonly FlowedItem[];
}

export interface PlacedGoal extends Omit<GoalBand, 'measures'> {
  readonly line: number;
  readonly height: number;
  /** They fill the lines of the goal, or there are none. */
  readonly measures: readonly PlacedMeasure[];
}

/** The bands with their lines, one after another from 0 on; those without anything to be shown are left out. */
export function placedBands(bands: readonly GoalBand[], shown: ShownParts): readonly PlacedGoal[] {
  const placed: PlacedGoal[] = [];
  let line = 0;
  for (const band of bands) {
    const goal = placedGoal(band, shown, line);
    if (goal.height === 0) continue;
    placed.push(goal);
    line += goal.height;
  }
  return placed;
}

/** How many lines the bands take up. */
export function heightOf(bands: readonly PlacedGoal[]): number {
  const last = bands.at(-1);
  return last === undefined ? 0 : last.line + last.height;
}

function placedGoal(band: GoalBand, shown: ShownParts, line: number): PlacedGoal {
  const measures: PlacedMeasure[] = [];
  let next = line;
  for (const each of band.measures) {
    const measure = placedMeasure(each, shown, next);
    if (measure.height === 0) continue;
    measures.push(measure);
    next += measure.height;
  }
  const own = shown.targets ? band.targets.length : 0;
  const height = Math.max(next - line, own, shown.goals && band.goals.length > 0 ? 1 : 0);
  return { ...band, line, height, measures: stretched(measures, line + height) };
}

function placedMeasure(band: MeasureBand, shown: ShownParts, line: number): PlacedMeasure {
  const flow = flowedLines(band.initiatives, shown.initiativeColumns);
  const height = Math.max(
    shown.measures && band.measures.length > 0 ? 1 : 0,
    shown.kpis ? band.kpis.length : 0,
    ...flow.map((item) => item.line + 1),
  );
  return { ...band, line, height, flow };
}

/** Where a goal has more targets than lines of measures, the last measure reaches down to the last target. */
function stretched(measures: readonly PlacedMeasure[], end: number): readonly PlacedMeasure[] {
  const last = measures.at(-1);
  if (last === undefined) return measures;
  return [...measures.slice(0, -1), { ...last, height: end - last.line }];
}
