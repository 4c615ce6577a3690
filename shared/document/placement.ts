import type { IndicatorRole, NodeKind } from '../strategy/model.ts';

/** What decides where a node may hang. */
export interface Placed {
  readonly kind: NodeKind;
  /** Null on everything but an indicator. */
  readonly role: IndicatorRole | null;
}

/** True if `child` may hang under a node of kind `parent` (null: at the root). */
export function canHold(parent: NodeKind | null, child: Placed): boolean {
  switch (child.kind) {
    case 'section':
      return parent === null || parent === 'section';
    case 'goal':
      return parent === null || parent === 'goal';
    case 'measure':
      return parent === 'goal' || parent === 'measure';
    case 'initiative':
      return parent === 'measure';
    case 'indicator':
      return parent === 'goal' || (parent === 'measure' && child.role === 'kpi');
  }
}

/**
 * The group in which a node stands among its siblings: indicators, then initiatives, then what is nested, so that
 * a measure's own KPIs never seem to belong to a measure inside it. At the root, what cannot stand there comes last.
 */
export function siblingGroup(parent: NodeKind | null, child: Placed): number {
  if (parent === null && !canHold(null, child)) return 3;
  if (child.kind === 'indicator') return 0;
  return child.kind === 'initiative' ? 1 : 2;
}
