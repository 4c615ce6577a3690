/** What became of a plan in the next one, by the lineage (`derivedFrom`) that people gave; nothing is guessed. */
import type { DocumentId, NodeId } from '../ids.ts';
import { matchingKey } from '../indicator/matching.ts';
import type { IndicatorRole, NodeLink } from '../strategy/model.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import { type Correspondence, pairNodes } from './correspondence.ts';

/** Which nodes of a preceding document the nodes of a plan say that they come from. */
export function lineageOf(plan: StrategyContent, preceding: DocumentId): Correspondence {
  const correspondence = new Map<NodeId, readonly NodeId[]>();
  for (const node of plan.nodes) {
    const sources = linksOf(node).flatMap((link) => (link.documentId === preceding ? link.nodeId : []));
    if (sources.length > 0) correspondence.set(node.id, sources);
  }
  return correspondence;
}

/** An indicator that another one became. */
export interface CarriedIndicator {
  readonly before: ContentNode;
  readonly after: ContentNode;
}

/** 継続 / 名称変更 / 数値目標から・KPIから / 新規 / 廃止, each in document order. */
export interface IndicatorFates {
  readonly carried: readonly CarriedIndicator[];
  readonly renamed: readonly CarriedIndicator[];
  /** They had the other role before, whatever their names. */
  readonly roleChanged: readonly CarriedIndicator[];
  readonly added: readonly ContentNode[];
  /** Nothing in the next plan comes from them. */
  readonly dropped: readonly ContentNode[];
}

/** What the indicators of a role come from, and which of that role went; every one is in exactly one list. */
export function indicatorFates(
  before: StrategyContent,
  after: StrategyContent,
  correspondence: Correspondence,
  role: IndicatorRole,
): IndicatorFates {
  const { pairs, gone } = pairNodes(before, after, correspondence);
  const ofRole = [...pairs.values()].filter((pair) => roleOf(pair.after) === role);
  const carried = ofRole.flatMap(({ before: was, after: is }) =>
    was === null ? [] : { before: was, after: is },
  );
  const staying = carried.filter((pair) => roleOf(pair.before) === role);
  return {
    carried: staying.filter(isSameName),
    renamed: staying.filter((pair) => !isSameName(pair)),
    roleChanged: carried.filter((pair) => roleOf(pair.before) !== role),
    added: ofRole.flatMap(({ before: was, after: is }) => (was === null ? is : [])),
    dropped: before.nodes.filter((node) => roleOf(node) === role && gone.has(node.id)),
  };
}

function linksOf(node: ContentNode): readonly NodeLink[] {
  return node.kind === 'section' ? [] : node.derivedFrom;
}

function roleOf(node: ContentNode): IndicatorRole | null {
  return node.kind === 'indicator' ? node.role : null;
}

function isSameName({ before, after }: CarriedIndicator): boolean {
  return matchingKey(before.title) === matchingKey(after.title);
}
