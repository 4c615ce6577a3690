import type * as Y from 'yjs';
import type { Stage } from '../access/roles.ts';
import type { DocumentId, NodeId } from '../ids.ts';
import { parseYear, type YearReading } from '../indicator/fiscal-year.ts';
import { type IndicatorValue, parseValue } from '../indicator/value.ts';
import type {
  Aggregation,
  Direction,
  GoalScope,
  IndicatorRole,
  NodeLink,
  StrategyFields,
  StrategyKind,
} from '../strategy/model.ts';
import { type BodyJson, bodyOf, EMPTY_BODY, readBody } from './body.ts';
import { type ReadNode, readStrategy } from './read.ts';

/** The strategy as other programs get it; its JSON Schema is `snapshotSchema`. */
export interface StrategySnapshot {
  readonly format: 1;
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly kind: StrategyKind;
  readonly stage: Stage;
  readonly strategy: Omit<StrategyFields, 'kind'>;
  /** Live nodes, flat, in document order. */
  readonly nodes: readonly SnapshotNode[];
}

interface SnapshotBase {
  readonly id: NodeId;
  readonly parent: NodeId | null;
  /** As printed; '' if the node prints none. */
  readonly number: string;
  readonly label: string | null;
  readonly title: string;
  readonly pageRef: string;
}

/** A rich text; `text` has one line per paragraph or heading. */
interface SnapshotBody {
  readonly json: BodyJson;
  readonly text: string;
}

/** What was typed, and its reading. */
interface Read<T> {
  readonly raw: string;
  readonly parsed: T;
}

interface Linked {
  readonly derivedFrom: readonly NodeLink[];
}

interface Aligned extends Linked {
  readonly alignsTo: readonly NodeLink[];
}

interface SnapshotIndicator extends SnapshotBase, Linked {
  readonly kind: 'indicator';
  readonly role: IndicatorRole;
  readonly definition: string;
  readonly baseline: Read<IndicatorValue>;
  readonly baselineYear: Read<YearReading>;
  readonly target: Read<IndicatorValue>;
  readonly targetYear: Read<YearReading>;
  readonly direction: Direction | null;
  readonly aggregation: Aggregation | null;
  readonly sourceStatistic: string;
  readonly targetRationale: string;
  readonly note: string;
}

export type SnapshotNode =
  | (SnapshotBase & { readonly kind: 'section'; readonly body: SnapshotBody })
  | (SnapshotBase &
      Aligned & { readonly kind: 'goal'; readonly scope: GoalScope; readonly body: SnapshotBody })
  | (SnapshotBase & Aligned & { readonly kind: 'measure'; readonly body: SnapshotBody })
  | (SnapshotBase & Linked & { readonly kind: 'initiative' })
  | SnapshotIndicator;

/** Everything that the document shows, bodies included and the bin left out, as plain JSON. */
export function snapshotOf(
  doc: Y.Doc,
  meta: { readonly documentId: DocumentId; readonly slug: string; readonly stage: Stage },
): StrategySnapshot {
  const { strategy, nodes } = readStrategy(doc);
  const { kind, ...fields } = strategy;
  return {
    format: 1,
    documentId: meta.documentId,
    slug: meta.slug,
    kind,
    stage: meta.stage,
    strategy: fields,
    nodes: nodes.map((node) => snapshotNode(doc, node)),
  };
}

function snapshotNode(doc: Y.Doc, node: ReadNode): SnapshotNode {
  const { id, parent, number, label, title, pageRef } = node;
  const base = { id, parent, number, label, title, pageRef };
  switch (node.kind) {
    case 'section':
      return { ...base, kind: node.kind, body: snapshotBody(doc, id) };
    case 'goal': {
      const { kind, scope, alignsTo, derivedFrom } = node;
      return { ...base, kind, scope, alignsTo, derivedFrom, body: snapshotBody(doc, id) };
    }
    case 'measure': {
      const { kind, alignsTo, derivedFrom } = node;
      return { ...base, kind, alignsTo, derivedFrom, body: snapshotBody(doc, id) };
    }
    case 'initiative':
      return { ...base, kind: node.kind, derivedFrom: node.derivedFrom };
    case 'indicator':
      return { ...base, ...snapshotIndicator(node) };
  }
}

function snapshotIndicator(
  node: Extract<ReadNode, { kind: 'indicator' }>,
): Omit<SnapshotIndicator, keyof SnapshotBase> {
  return {
    kind: node.kind,
    role: node.role,
    definition: node.definition,
    baseline: { raw: node.baseline, parsed: parseValue(node.baseline) },
    baselineYear: { raw: node.baselineYear, parsed: parseYear(node.baselineYear) },
    target: { raw: node.target, parsed: parseValue(node.target) },
    targetYear: { raw: node.targetYear, parsed: parseYear(node.targetYear) },
    direction: node.direction,
    aggregation: node.aggregation,
    sourceStatistic: node.sourceStatistic,
    targetRationale: node.targetRationale,
    note: node.note,
    derivedFrom: node.derivedFrom,
  };
}

function snapshotBody(doc: Y.Doc, id: NodeId): SnapshotBody {
  const body = bodyOf(doc, id);
  const { json, text } = body === null ? EMPTY_BODY : readBody(body);
  return { json, text };
}
