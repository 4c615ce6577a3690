import type { IndicatorRole, Labels, NodeKind } from '#shared/strategy/model.ts';

/** What the strategy calls one item of a sort (施策, 取組), for the entries that add one. */
export function itemWord(labels: Labels, kind: NodeKind, role: IndicatorRole | null): string {
  switch (kind) {
    case 'section':
      return labels.section.item;
    case 'goal':
      return labels.goal.basic[0]?.item ?? '';
    case 'measure':
      return labels.measure[0]?.item ?? '';
    case 'initiative':
      return labels.initiative.item;
    case 'indicator':
      return labels[role ?? 'kpi'].item;
  }
}
