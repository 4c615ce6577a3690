import type { NewNode } from '#shared/document/new-node.ts';
import { type NodeId, nodeId } from '#shared/ids.ts';
import type { IndicatorRole, NodeLink } from '#shared/strategy/model.ts';
import type {
  SampleBlock,
  SampleGoal,
  SampleIndicator,
  SampleInitiative,
  SampleMeasure,
  SampleSection,
  SampleStrategy,
} from './shape.ts';
import { sampleDocumentId } from './strategies.ts';

/** A node to be added last under its parent. */
export interface PlannedNode {
  readonly node: NewNode;
  readonly parent: NodeId | null;
  readonly body: readonly SampleBlock[];
}

/** The nodes of a strategy in document order. Ids are paths: `koriyama-2020.goal-1.target-2`. */
export function plannedNodes(sample: SampleStrategy): readonly PlannedNode[] {
  const before = sample.sectionsBefore ?? [];
  const after = sample.sectionsAfter ?? [];
  const context: Context = { preceding: sample.preceding ?? null };
  return [
    ...before.map((section, index) => plannedSection(sample.slug, section, index)),
    ...sample.goals.flatMap((goal, index) => plannedGoal(context, sample.slug, null, goal, index)),
    ...after.map((section, index) => plannedSection(sample.slug, section, before.length + index)),
  ];
}

interface Context {
  /** Slug of the strategy that lineage leads into. */
  readonly preceding: string | null;
}

function plannedSection(slug: string, section: SampleSection, index: number): PlannedNode {
  const { body = [], ...fields } = section;
  return { node: { id: under(slug, 'section', index), kind: 'section', ...fields }, parent: null, body };
}

function plannedGoal(
  context: Context,
  path: string,
  parent: NodeId | null,
  goal: SampleGoal,
  index: number,
): readonly PlannedNode[] {
  const { lead, targets = [], goals = [], measures = [], derivedFrom, ...fields } = goal;
  const id = under(path, 'goal', index);
  return [
    {
      node: { id, kind: 'goal', ...fields, derivedFrom: links(context, derivedFrom) },
      parent,
      body: lead === undefined ? [] : [{ paragraph: [lead] }],
    },
    ...targets.map((target, at) => plannedIndicator(context, id, 'numericalTarget', target, at)),
    ...measures.flatMap((measure, at) => plannedMeasure(context, id, measure, at)),
    ...goals.flatMap((child, at) => plannedGoal(context, id, id, child, at)),
  ];
}

function plannedMeasure(
  context: Context,
  parent: NodeId,
  measure: SampleMeasure,
  index: number,
): readonly PlannedNode[] {
  const { kpis = [], initiatives = [], ...fields } = measure;
  const id = under(parent, 'measure', index);
  return [
    { node: { id, kind: 'measure', ...fields }, parent, body: [] },
    ...kpis.map((kpi, at) => plannedIndicator(context, id, 'kpi', kpi, at)),
    ...initiatives.map((initiative, at) => plannedInitiative(id, initiative, at)),
  ];
}

function plannedIndicator(
  context: Context,
  parent: NodeId,
  role: IndicatorRole,
  indicator: SampleIndicator,
  index: number,
): PlannedNode {
  const { derivedFrom, ...fields } = indicator;
  const id = under(parent, role === 'kpi' ? 'kpi' : 'target', index);
  return {
    node: { id, kind: 'indicator', role, ...fields, derivedFrom: links(context, derivedFrom) },
    parent,
    body: [],
  };
}

function plannedInitiative(parent: NodeId, initiative: SampleInitiative, index: number): PlannedNode {
  const id = under(parent, 'initiative', index);
  return { node: { id, kind: 'initiative', ...initiative }, parent, body: [] };
}

function under(path: string, word: string, index: number): NodeId {
  return nodeId(`${path}.${word}-${index + 1}`);
}

/** Paths of the preceding strategy (`goal-1/measure-2/kpi-2`) as links. */
function links({ preceding }: Context, paths: readonly string[] = []): readonly NodeLink[] {
  return paths.map((path) => {
    if (preceding === null) throw new Error(`${path}: the sample names no preceding strategy`);
    return {
      documentId: sampleDocumentId(preceding),
      nodeId: nodeId(`${preceding}.${path.replaceAll('/', '.')}`),
    };
  });
}
