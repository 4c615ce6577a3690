import type { NodeId } from '../ids.ts';
import type { GoalScope, IndicatorRole, Labels, NodeKind, StrategyNode } from './model.ts';

/** Children of one sort in a row, printed under one heading. */
export interface ChildRun {
  readonly kind: NodeKind;
  /** Of indicators; null on the others. */
  readonly role: IndicatorRole | null;
  /** Of goals; null on the others. */
  readonly scope: GoalScope | null;
  readonly ids: readonly NodeId[];
}

/** Children in runs of equal kind, role and scope: 数値目標, then 施策, each with its heading over it. */
export function childRuns(children: readonly StrategyNode[]): readonly ChildRun[] {
  const runs: (ChildRun & { readonly ids: NodeId[] })[] = [];
  for (const child of children) {
    const role = child.kind === 'indicator' ? child.role : null;
    const scope = child.kind === 'goal' ? child.scope : null;
    const last = runs.at(-1);
    if (last?.kind === child.kind && last.role === role && last.scope === scope) last.ids.push(child.id);
    else runs.push({ kind: child.kind, role, scope, ids: [child.id] });
  }
  return runs;
}

/** The heading printed over a run, '' if the strategy prints none; one that is not named for this depth has none. */
export function headingOver(labels: Labels, run: Omit<ChildRun, 'ids'>, depthInKind: number): string {
  switch (run.kind) {
    case 'section':
      return labels.section.heading;
    case 'goal':
      return labels.goal[run.scope ?? 'basic'][depthInKind]?.heading ?? '';
    case 'measure':
      return labels.measure[depthInKind]?.heading ?? '';
    case 'initiative':
      return labels.initiative.heading;
    case 'indicator':
      return labels[run.role ?? 'kpi'].heading;
  }
}
