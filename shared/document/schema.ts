import type * as Y from 'yjs';
import {
  AGGREGATIONS,
  BODY_KINDS,
  DIRECTIONS,
  GOAL_SCOPES,
  INDICATOR_ROLES,
  NODE_KINDS,
  type NodeKind,
  STRATEGY_KINDS,
  YEAR_STYLES,
} from '../strategy/model.ts';

/** Version of everything in this file and of the text schema; an older client is refused and reloads. */
export const SCHEMA_VERSION = 1;

/** The fields of the strategy itself, one key each. */
export function strategyMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('strategy');
}

/** Node id → Y.Map of the node. Keys are never removed: deleting sets `binned`. */
export function nodesMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('nodes');
}

/** What one key may hold; the reader falls back to blank, the editor refuses. Limits in UTF-16 code units. */
export type FieldSpec =
  | { readonly type: 'text'; readonly limit: number }
  /** Text or null; '' is stored as null. */
  | { readonly type: 'label'; readonly limit: number }
  /** One of `values`; `fallback` null means that the field may be blank. */
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly fallback: string | null };

const TITLE: FieldSpec = { type: 'text', limit: 2_000 };
const TEXT: FieldSpec = { type: 'text', limit: 20_000 };
const choice = (values: readonly string[], fallback: string | null): FieldSpec => ({
  type: 'choice',
  values,
  fallback,
});

const COMMON_FIELDS = {
  title: TITLE,
  label: { type: 'label', limit: 2_000 },
  pageRef: TEXT,
} as const satisfies Record<string, FieldSpec>;

/** The fields that people edit, per kind; beside them a node has kind, parent, order, binned, body and links. */
export const NODE_FIELDS = {
  section: COMMON_FIELDS,
  goal: { ...COMMON_FIELDS, scope: choice(GOAL_SCOPES, 'basic') },
  measure: COMMON_FIELDS,
  initiative: COMMON_FIELDS,
  indicator: {
    ...COMMON_FIELDS,
    role: choice(INDICATOR_ROLES, 'kpi'),
    definition: TEXT,
    baseline: TEXT,
    baselineYear: TEXT,
    target: TEXT,
    targetYear: TEXT,
    direction: choice(DIRECTIONS, null),
    aggregation: choice(AGGREGATIONS, null),
    sourceStatistic: TEXT,
    targetRationale: TEXT,
    note: TEXT,
  },
} as const satisfies Record<NodeKind, Record<string, FieldSpec>>;

/** Name of a field that some kind of node has. */
export type NodeField = { [K in NodeKind]: keyof (typeof NODE_FIELDS)[K] }[NodeKind];

/** The strategy's own scalar fields; periods, labels and numbering have readers of their own. */
export const STRATEGY_FIELD_SPECS = {
  kind: choice(STRATEGY_KINDS, 'strategy'),
  title: TITLE,
  municipality: TEXT,
  municipalityCode: TEXT,
  edition: TEXT,
  nickname: TEXT,
  overallGoal: TEXT,
  yearStyle: choice(YEAR_STYLES, 'western'),
} as const satisfies Record<string, FieldSpec>;

/** Sets of references to nodes of other documents: Y.Maps keyed `documentId/nodeId`, value true. */
export const LINK_FIELDS = {
  section: [],
  goal: ['alignsTo', 'derivedFrom'],
  measure: ['alignsTo', 'derivedFrom'],
  initiative: ['derivedFrom'],
  indicator: ['derivedFrom'],
} as const satisfies Record<NodeKind, readonly string[]>;

export type LinkField = (typeof LINK_FIELDS)[NodeKind][number];

/** Fiscal years that a plan period may hold; anything else is a slip or hostile. */
export const FISCAL_YEARS = { first: 1868, last: 2999 } as const;

/** Levels below the root that the reader follows: longer chains are flattened. */
export const MAX_DEPTH = 16;

/** The spec of a field of this kind, or null if the kind has no such field. */
export function fieldSpec(kind: NodeKind, field: string): FieldSpec | null {
  const specs: Record<string, FieldSpec> = NODE_FIELDS[kind];
  return Object.hasOwn(specs, field) ? (specs[field] ?? null) : null;
}

/**
 * True for a string that may name a node: 1–200 characters without white space or control characters, and not what
 * every object has (`constructor`), because pages keep bodies and departments in plain objects by node id.
 */
export function isNodeId(id: string): boolean {
  return /^[^\s\p{Cc}]{1,200}$/u.test(id) && !(id in Object.prototype);
}

/** True for the kinds that this version knows. */
export function isNodeKind(value: unknown): value is NodeKind {
  return NODE_KINDS.some((kind) => kind === value);
}

/** True for the kinds that carry a rich-text body. */
export function hasBody(kind: NodeKind): boolean {
  return BODY_KINDS.some((withBody) => withBody === kind);
}
