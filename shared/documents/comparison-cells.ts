/** What stands in the cells of 比較表: goals with their targets and measures, their KPIs, sections with their text. */
import type { StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import type { LevelLabel } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';
import { bodyBlocks } from './body-blocks.ts';
import {
  childrenOf,
  type GoalContent,
  type IndicatorContent,
  type MeasureContent,
  type SectionContent,
} from './content-tree.ts';
import { type DocumentBlock, plain, type Run, type Runs, textOf } from './model.ts';

/** Writes the cells of one side. */
export interface CellWriter {
  /** Goals and sections as they stand in the side's own column, a line each. */
  readonly goals: (ids: readonly NodeId[]) => readonly Runs[];
  /** The KPIs under them, with what is to be said behind each. */
  readonly kpis: (ids: readonly NodeId[], behind: (kpi: IndicatorContent) => string) => readonly Runs[];
}

/** A framework's points are bullets without a heading of ours, and all that it says stands in its one column. */
export function cellWriter(content: StrategyContent): CellWriter {
  const { labels, kind } = content.strategy;
  const isFramework = kind === 'framework';
  const nodes = new Map(content.nodes.map((node) => [node.id, node]));
  const children = childrenOf(content);
  const under = (id: NodeId) => {
    const list = children(id);
    return {
      targets: list.filter(
        (node): node is IndicatorContent => node.kind === 'indicator' && node.role === 'numericalTarget',
      ),
      kpis: list.filter((node): node is IndicatorContent => node.kind === 'indicator' && node.role === 'kpi'),
      measures: list.filter((node): node is MeasureContent => node.kind === 'measure'),
      goals: list.filter((node): node is GoalContent => node.kind === 'goal'),
      sections: list.filter((node): node is SectionContent => node.kind === 'section'),
    };
  };

  const goalLines = (goal: GoalContent): readonly Runs[] => {
    const { targets, measures, goals } = under(goal.id);
    const kpis = isFramework ? kpisUnder(goal.id) : [];
    return [
      ...titleLines(goal),
      ...headed(headingOf(labels.numericalTarget), targets.map(printedLine)),
      ...headed(
        headingOf(atDepth(labels.measure, 0)),
        measures.flatMap((each) => measureLines(each, 0)),
      ),
      ...headed(headingOf(labels.kpi), kpis.map(printedLine)),
      ...goals.flatMap(goalLines),
    ];
  };

  const headingOf = (label: LevelLabel | undefined): string =>
    label === undefined ? '' : label.heading || (isFramework ? '' : label.item);

  const measureLines = (measure: MeasureContent, depth: number): readonly Runs[] => {
    const number = measure.number === '' && isFramework ? POINT : measure.number;
    return [
      plain('　'.repeat(depth) + numberedTitle({ number, title: measure.title }).trim()),
      ...under(measure.id).measures.flatMap((each) => measureLines(each, depth + 1)),
    ];
  };

  const sectionLines = (section: SectionContent): readonly Runs[] => [
    ...titleLines(section),
    ...(section.body === null ? [] : bodyBlocks(section.body, 2).flatMap(blockLines)),
    ...under(section.id).sections.flatMap(sectionLines),
  ];

  /** Of the goal itself and of its measures, those of goals in it left out. */
  const kpisUnder = (id: NodeId): readonly IndicatorContent[] => {
    const { kpis, measures } = under(id);
    return [...kpis, ...measures.flatMap((measure) => kpisUnder(measure.id))];
  };

  /** Numbers begin anew under every goal: where several share a cell, each stands over its own. */
  const kpiLines = (
    goal: GoalContent,
    isNamed: boolean,
    behind: (kpi: IndicatorContent) => string,
  ): readonly Runs[] => {
    const own = kpisUnder(goal.id);
    return [
      ...(isNamed && own.length > 0 ? [plain(numberedTitle(goal).trim())] : []),
      ...own.map((kpi) => [...printedLine(kpi), ...plain(behind(kpi))]),
      ...under(goal.id).goals.flatMap((each) => kpiLines(each, true, behind)),
    ];
  };

  return {
    goals: (ids) =>
      ids.flatMap((id) => {
        const node = nodes.get(id);
        if (node?.kind === 'goal') return goalLines(node);
        return node?.kind === 'section' ? sectionLines(node) : [];
      }),
    kpis: (ids, behind) =>
      ids.flatMap((id) => {
        const node = nodes.get(id);
        return node?.kind === 'goal' ? kpiLines(node, ids.length > 1, behind) : [];
      }),
  };
}

const POINT = '・';

/** An own label (しごと) stands on a line of its own, a number before the title. */
function titleLines(node: GoalContent | SectionContent): readonly Runs[] {
  const lines = node.label === null ? [numberedTitle(node).trim()] : [node.label.trim(), node.title.trim()];
  return lines.filter((words) => words !== '').map((words) => [bold(words)]);
}

function printedLine(node: IndicatorContent): Runs {
  return plain(numberedTitle(node).trim());
}

function headed(heading: string, lines: readonly Runs[]): readonly Runs[] {
  return heading === '' || lines.length === 0 ? lines : [plain(heading), ...lines];
}

function bold(text: string): Run {
  return { text, mark: null, formats: ['bold'] };
}

/** A text in a cell: a line for each paragraph, item of a list, note and row of a table. */
function blockLines(block: DocumentBlock): readonly Runs[] {
  switch (block.type) {
    case 'heading':
      return [[bold(block.text)]];
    case 'paragraph':
    case 'note':
      return [block.runs];
    case 'list':
      return block.items.map(({ marker, depth, runs }) => {
        const sign = marker === '' || marker.endsWith(POINT) ? marker : `${marker} `;
        return [...plain('　'.repeat(depth) + sign), ...runs];
      });
    case 'table':
      return [...block.table.head, ...block.table.rows.map(({ cells }) => cells)].map((cells) =>
        plain(cells.map(({ paragraphs }) => textOf(paragraphs)).join('　')),
      );
  }
}
