import type * as Y from 'yjs';
import { bodyOf, readBody } from '#shared/document/body.ts';
import { type ReadNode, readStrategy, type StrategyReading } from '#shared/document/read.ts';
import type { LevelLabel, NodeLink } from '#shared/strategy/model.ts';
import { atDepth } from '#shared/strategy/settings.ts';
import { blocksOf } from './body-blocks.ts';

/** Words for the target of a link, e.g. `iizuka-current: 合計特殊出生率`. */
type DescribeLink = (link: NodeLink) => string;

/** Everything that a document prints, as an indented outline without trailing blanks: one node a line. */
export function outlineOf(doc: Y.Doc, describeLink: DescribeLink): string {
  const reading = readStrategy(doc);
  const lines = [
    ...strategyLines(reading),
    '',
    ...reading.nodes.flatMap((node) => nodeLines(doc, node, describeLink)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function strategyLines({ strategy, nodes }: StrategyReading): readonly string[] {
  const { planPeriodFrom: from, planPeriodTo: to } = strategy;
  const fields = [
    'kind',
    'title',
    'municipality',
    'municipalityCode',
    'edition',
    'nickname',
    'overallGoal',
  ] as const;
  return [
    ...fields.filter((field) => strategy[field] !== '').map((field) => `${field}: ${strategy[field]}`),
    ...(from === null && to === null ? [] : [`period: ${from}-${to}`]),
    ...headingLines(strategy.labels, nodes),
    `baseline: ${strategy.labels.baseline}`,
  ];
}

/** Headings over the levels that the document has, in the order in which they are printed. */
function headingLines(
  labels: StrategyReading['strategy']['labels'],
  nodes: readonly ReadNode[],
): readonly string[] {
  const levels: readonly (readonly [string, LevelLabel | undefined])[] = [
    ['goal', atDepth(labels.goal.basic, 0)],
    ['numericalTarget', labels.numericalTarget],
    ['measure', atDepth(labels.measure, 0)],
    ['kpi', labels.kpi],
    ['initiative', labels.initiative],
  ];
  const present = new Set(nodes.map((node) => (node.kind === 'indicator' ? node.role : node.kind)));
  return levels.flatMap(([level, label]) =>
    // Set.has of a wider string: an unknown level is simply absent.
    label !== undefined && label.heading !== '' && (present as Set<string>).has(level)
      ? [`heading ${level}: ${label.heading}`]
      : [],
  );
}

function nodeLines(doc: Y.Doc, node: ReadNode, describeLink: DescribeLink): readonly string[] {
  const indent = '  '.repeat(node.depth);
  const links = [
    ...('derivedFrom' in node ? node.derivedFrom.map((link) => `<- ${describeLink(link)}`) : []),
    ...('alignsTo' in node ? node.alignsTo.map((link) => `=> ${describeLink(link)}`) : []),
  ];
  return [
    `${indent}${kindOf(node)} [${node.number}] ${node.title}`,
    ...[...links, ...detailLines(node), ...bodyLines(doc, node)].map((line) => `${indent}  ${line}`),
  ];
}

function kindOf(node: ReadNode): string {
  if (node.kind === 'goal') return `${node.scope} goal`;
  if (node.kind !== 'indicator') return node.kind;
  return node.role === 'kpi' ? 'kpi' : 'numerical target';
}

function detailLines(node: ReadNode): readonly string[] {
  const page = node.pageRef === '' ? [] : [`page: ${node.pageRef}`];
  if (node.kind !== 'indicator') return page;
  const { baseline, baselineYear, target, targetYear, sourceStatistic } = node;
  const value = (text: string, year: string) => text + (year === '' ? '' : `(${year})`);
  const values = `${value(baseline, baselineYear)} → ${value(target, targetYear)}`;
  const rest = [node.definition, node.direction, node.aggregation, node.targetRationale, node.note];
  return [
    ...(values === ' → ' ? [] : [values]),
    ...(sourceStatistic === '' ? [] : [`source: ${sourceStatistic}`]),
    ...page,
    ...rest.filter((field) => field !== '' && field !== null).map((field) => `also: ${field}`),
  ];
}

function bodyLines(doc: Y.Doc, node: ReadNode): readonly string[] {
  const body = bodyOf(doc, node.id);
  if (body === null) return [];
  return blocksOf(readBody(body).json)
    .filter(({ text }) => text !== '')
    .map(({ bullet, text }) => `| ${bullet ? '・' : ''}${text}`);
}
