/** KPIs' fates in 比較表: behind each one, and counted under the table with those that are dropped. */
import { countFates, type Fates, type IndicatorFate } from '../comparison/fates.ts';
import type { ComparedSides } from '../comparison/model.ts';
import type { ContentNode } from '../diff/content.ts';
import { comparisonMessages } from '../i18n/ja/comparison.ts';
import type { NodeId } from '../ids.ts';
import type { Labels } from '../strategy/model.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import type { BehindKpi } from './comparison-cells.ts';
import { type DocumentSection, plain } from './model.ts';
import { columnWord, lineOf } from './places.ts';

const text = comparisonMessages.fates;

/** The word for a fate as one side tells it: 数値目標から in the next strategy is KPIへ in the current one. */
export function fateWord(
  { fate, counterparts }: IndicatorFate,
  side: 'current' | 'next',
  labels: Labels,
): string {
  if (fate !== 'roleChanged') return text.word[fate];
  const [other] = counterparts;
  const role = other?.kind === 'indicator' ? columnWord(labels[other.role]) : '';
  return side === 'next' ? text.from(role) : text.into(role);
}

/** What stands behind a KPI: of the next strategy its fate, of the current one only that it is dropped. */
export function fateBehind(fates: Fates, side: 'current' | 'next', labels: Labels): BehindKpi {
  return ({ id }) => {
    const fate = fates[side].get(id);
    if (fate === undefined || (side === 'current' && fate.fate !== 'dropped')) return '';
    return text.behind(fateWord(fate, side, labels));
  };
}

/** How many KPIs have which fate, and a list of those that are dropped, with their goals. */
export function fatesSection({ current, next }: ComparedSides, fates: Fates): readonly DocumentSection[] {
  if (current === null) return [];
  const { labels } = next.content.strategy;
  const kpi = columnWord(labels.kpi);
  const isKpi = (node: ContentNode) => node.kind === 'indicator' && node.role === 'kpi';
  const dropped = current.content.nodes.filter(
    (node) => isKpi(node) && fates.current.get(node.id)?.fate === 'dropped',
  );
  const ofNext = next.content.nodes.filter(isKpi).flatMap(({ id }) => fates.next.get(id) ?? []);
  const counts = { ...countFates(ofNext), dropped: dropped.length };
  const target = columnWord(labels.numericalTarget);
  const words = [
    text.count(text.word.carried, counts.carried),
    text.count(text.word.renamed, counts.renamed),
    text.count(text.from(target), counts.roleChanged),
    text.count(text.word.added, counts.added),
    text.count(text.word.dropped, counts.dropped),
  ];
  const byId = new Map(current.content.nodes.map((node) => [node.id, node]));
  const items = dropped.map((node) => ({
    marker: text.bullet,
    depth: 0,
    runs: plain(text.dropped(placeOf(node.id, byId), nameOf(node))),
  }));
  return [
    {
      id: 'fates',
      startsPage: false,
      blocks: [
        { type: 'heading', level: 1, text: text.heading(kpi) },
        { type: 'paragraph', style: 'plain', runs: plain(text.counts(words)) },
        ...(items.length === 0
          ? []
          : ([
              { type: 'heading', level: 2, text: text.droppedHeading(kpi) },
              { type: 'list', isOrdered: false, items },
            ] as const)),
      ],
    },
  ];
}

/** The goal of the first level over an item. */
function placeOf(id: NodeId, nodes: ReadonlyMap<NodeId, ContentNode>): string {
  const [root] = lineOf(id, nodes);
  return root === undefined ? '' : withoutBullet(root.number).trim() || root.title;
}

function nameOf({ number, title }: ContentNode): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}
