/** 継続, 名称変更, 数値目標から・KPIから, 新規, 廃止: what became of the current strategy's indicators in the next one. */
import type { ContentNode } from '../diff/content.ts';
import { type CarriedIndicator, indicatorFates, lineageOf } from '../diff/lineage.ts';
import type { NodeId } from '../ids.ts';
import { INDICATOR_ROLES } from '../strategy/model.ts';
import type { ComparedContent } from './model.ts';

export const FATES = ['carried', 'renamed', 'roleChanged', 'added', 'dropped'] as const;
export type Fate = (typeof FATES)[number];

/** One indicator's fate. */
export interface IndicatorFate {
  readonly fate: Fate;
  /** In the other strategy: what it comes from, or what it became; none of what is new or dropped. */
  readonly counterparts: readonly ContentNode[];
}

/** The fates of all indicators, numerical targets and KPIs, seen from either strategy. */
export interface Fates {
  readonly next: ReadonlyMap<NodeId, IndicatorFate>;
  readonly current: ReadonlyMap<NodeId, IndicatorFate>;
}

/** What became of each indicator, by the lineage that people gave; nothing is known without a current strategy. */
export function fatesOf(current: ComparedContent | null, next: ComparedContent): Fates {
  const fates = { next: new Map<NodeId, IndicatorFate>(), current: new Map<NodeId, IndicatorFate>() };
  if (current === null) return fates;
  const lineage = lineageOf(next.content, current.documentId);
  for (const role of INDICATOR_ROLES) {
    const of = indicatorFates(current.content, next.content, lineage, role);
    for (const fate of ['carried', 'renamed', 'roleChanged'] as const) {
      for (const pair of of[fate]) addPair(fates, fate, pair);
    }
    for (const { id } of of.added) fates.next.set(id, { fate: 'added', counterparts: [] });
    for (const { id } of of.dropped) fates.current.set(id, { fate: 'dropped', counterparts: [] });
  }
  addFurtherSources(fates, current, next, lineage);
  return fates;
}

/** How many indicators of a list have each fate. */
export function countFates(fates: Iterable<IndicatorFate>): Readonly<Record<Fate, number>> {
  const counts = { carried: 0, renamed: 0, roleChanged: 0, added: 0, dropped: 0 };
  for (const { fate } of fates) counts[fate] += 1;
  return counts;
}

interface MutableFates {
  readonly next: Map<NodeId, IndicatorFate>;
  readonly current: Map<NodeId, IndicatorFate>;
}

function addPair(fates: MutableFates, fate: Fate, { before, after }: CarriedIndicator): void {
  fates.next.set(after.id, { fate, counterparts: [before] });
  const known = fates.current.get(before.id);
  // One that became several keeps the first fate found, in which the earlier list is the closer one.
  fates.current.set(before.id, {
    fate: known?.fate ?? fate,
    counterparts: [...(known?.counterparts ?? []), after],
  });
}

/** Several that became one: the others beside the first are its sources, too. */
function addFurtherSources(
  fates: MutableFates,
  current: ComparedContent,
  next: ComparedContent,
  lineage: ReturnType<typeof lineageOf>,
): void {
  const before = new Map(current.content.nodes.map((node) => [node.id, node]));
  for (const node of next.content.nodes) {
    const own = fates.next.get(node.id);
    if (own === undefined) continue;
    for (const id of lineage.get(node.id) ?? []) {
      const source = before.get(id);
      if (source?.kind !== 'indicator' || own.counterparts.some((each) => each.id === id)) continue;
      fates.next.set(node.id, {
        ...own,
        counterparts: [...(fates.next.get(node.id)?.counterparts ?? []), source],
      });
      const known = fates.current.get(id);
      fates.current.set(id, {
        fate: known?.fate ?? own.fate,
        counterparts: [...(known?.counterparts ?? []), node],
      });
    }
  }
}
