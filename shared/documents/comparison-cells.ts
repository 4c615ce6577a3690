/** What stands in the cells of 比較表: goals with their targets and measures, their KPIs, sections with their text. */
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import type { IndicatorRole, Labels, LevelLabel } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';
import { bodyBlocks } from './body-blocks.ts';
import {
  type ChildrenOf,
  childrenOf,
  type GoalContent,
  type IndicatorContent,
  type MeasureContent,
  type SectionContent,
} from './content-tree.ts';
import { type DocumentBlock, plain, type Run, type Runs, textOf } from './model.ts';

/** What is to be said behind a KPI, '' for nothing. */
export type BehindKpi = (kpi: IndicatorContent) => string;

/** Writes the cells of one side, a line for each item. All that a framework says stands in its one column. */
export class CellWriter {
  readonly #labels: Labels;
  readonly #isFramework: boolean;
  readonly #nodes: ReadonlyMap<NodeId, ContentNode>;
  readonly #children: ChildrenOf;

  constructor(content: StrategyContent) {
    this.#labels = content.strategy.labels;
    this.#isFramework = content.strategy.kind === 'framework';
    this.#nodes = new Map(content.nodes.map((node) => [node.id, node]));
    this.#children = childrenOf(content);
  }

  /** Goals and sections as they stand in the side's own column. */
  goals(ids: readonly NodeId[]): readonly Runs[] {
    return ids.flatMap((id) => {
      const node = this.#nodes.get(id);
      if (node?.kind === 'goal') return this.#goal(node);
      return node?.kind === 'section' ? this.#section(node) : [];
    });
  }

  /** The KPIs under goals. Numbers begin anew under each: where several share a cell, it stands over its own. */
  kpis(ids: readonly NodeId[], behind: BehindKpi): readonly Runs[] {
    return ids.flatMap((id) => {
      const node = this.#nodes.get(id);
      return node?.kind === 'goal' ? this.#kpisOf(node, ids.length > 1, behind) : [];
    });
  }

  #goal(goal: GoalContent): readonly Runs[] {
    const { kpi, measure, numericalTarget } = this.#labels;
    const targets = this.#indicators(goal.id, 'numericalTarget');
    const measures = this.#measures(goal.id).flatMap((each) => this.#measure(each, 0));
    const kpis = this.#isFramework ? this.#kpisUnder(goal.id) : [];
    return [
      ...titleLines(goal),
      ...this.#headed(numericalTarget, targets.map(printedLine)),
      ...this.#headed(atDepth(measure, 0), measures),
      ...this.#headed(kpi, kpis.map(printedLine)),
      ...this.#goals(goal.id).flatMap((each) => this.#goal(each)),
    ];
  }

  /** The heading that the town prints over a list; a framework's points need none of ours. */
  #headed(label: LevelLabel | undefined, lines: readonly Runs[]): readonly Runs[] {
    const heading = label?.heading || (this.#isFramework ? '' : (label?.item ?? ''));
    return heading === '' || lines.length === 0 ? lines : [plain(heading), ...lines];
  }

  #measure({ id, number, title }: MeasureContent, depth: number): readonly Runs[] {
    const sign = number === '' && this.#isFramework ? POINT : number;
    return [
      plain(ROOM.repeat(depth) + numberedTitle({ number: sign, title }).trim()),
      ...this.#measures(id).flatMap((each) => this.#measure(each, depth + 1)),
    ];
  }

  #section(section: SectionContent): readonly Runs[] {
    const sections = this.#children(section.id).filter((node) => node.kind === 'section');
    return [
      ...titleLines(section),
      ...(section.body === null ? [] : bodyBlocks(section.body, 2).flatMap(blockLines)),
      ...sections.flatMap((each) => this.#section(each)),
    ];
  }

  #kpisOf(goal: GoalContent, isNamed: boolean, behind: BehindKpi): readonly Runs[] {
    const own = this.#kpisUnder(goal.id);
    return [
      ...(isNamed && own.length > 0 ? [plain(numberedTitle(goal).trim())] : []),
      ...own.map((kpi) => [...printedLine(kpi), ...plain(behind(kpi))]),
      ...this.#goals(goal.id).flatMap((each) => this.#kpisOf(each, true, behind)),
    ];
  }

  /** Of the goal or measure itself and of the measures in it, those of goals in it left out. */
  #kpisUnder(id: NodeId): readonly IndicatorContent[] {
    const below = this.#measures(id).flatMap((measure) => this.#kpisUnder(measure.id));
    return [...this.#indicators(id, 'kpi'), ...below];
  }

  #indicators(id: NodeId, role: IndicatorRole): readonly IndicatorContent[] {
    return this.#children(id).filter(
      (node): node is IndicatorContent => node.kind === 'indicator' && node.role === role,
    );
  }

  #measures(id: NodeId): readonly MeasureContent[] {
    return this.#children(id).filter((node) => node.kind === 'measure');
  }

  #goals(id: NodeId): readonly GoalContent[] {
    return this.#children(id).filter((node) => node.kind === 'goal');
  }
}

/** Before what lies within something else, once for each level. */
const ROOM = '　';
const POINT = '・';

/** An own label (しごと) stands on a line of its own, a number before the title. */
function titleLines(node: GoalContent | SectionContent): readonly Runs[] {
  const lines = node.label === null ? [numberedTitle(node).trim()] : [node.label.trim(), node.title.trim()];
  return lines.filter((words) => words !== '').map((words) => [bold(words)]);
}

function printedLine(node: IndicatorContent): Runs {
  return plain(numberedTitle(node).trim());
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
        return [...plain(ROOM.repeat(depth) + sign), ...runs];
      });
    case 'table':
      return [...block.table.head, ...block.table.rows.map(({ cells }) => cells)].map((cells) =>
        plain(cells.map(({ paragraphs }) => textOf(paragraphs)).join('　')),
      );
  }
}
