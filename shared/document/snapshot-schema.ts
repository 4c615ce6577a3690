import { STAGES } from '../access/roles.ts';
import {
  AGGREGATIONS,
  DIRECTIONS,
  GOAL_SCOPES,
  INDICATOR_NUMBERINGS,
  INDICATOR_ROLES,
  NUMBER_STYLES,
  STRATEGY_KINDS,
  YEAR_STYLES,
} from '../strategy/model.ts';

/** The part of JSON Schema that the snapshot needs. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const fiscalYear: JsonSchema = {
  type: ['integer', 'null'],
  description: 'Western fiscal year: 2021 is 令和3年度.',
};
const oneOf = (values: readonly (string | null)[]): JsonSchema => ({ enum: values });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An object with exactly these properties. */
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const perScope = (level: JsonSchema): JsonSchema =>
  object(Object.fromEntries(GOAL_SCOPES.map((scope) => [scope, list(level)])));

/** Labels and numbering have a setting per level, goals and measures one per depth. */
const perLevel = (
  level: JsonSchema,
  indicator: JsonSchema,
  others: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema =>
  object({
    section: level,
    goal: perScope(level),
    measure: list(level),
    initiative: level,
    numericalTarget: indicator,
    kpi: indicator,
    ...others,
  });

const label = object({ heading: text, item: text });
const levelNumbering = object({ style: oneOf(NUMBER_STYLES), prefix: text, suffix: text });

/** What was typed, and its reading: a union told apart by `kind`, whose further properties depend on it. */
const read = (kinds: readonly string[]): JsonSchema =>
  object({
    raw: { ...text, description: 'What was typed, character for character.' },
    parsed: {
      type: 'object',
      properties: { kind: oneOf(kinds), raw: text },
      required: ['kind', 'raw'],
    },
  });
const value = read(['number', 'components', 'state', 'relativeChange', 'status', 'none', 'blank', 'text']);
const year = read([
  'fiscalYear',
  'calendarYear',
  'date',
  'range',
  'status',
  'everyYear',
  'none',
  'blank',
  'text',
]);

const links = list(object({ documentId: text, nodeId: text }));
const body = object({
  json: {
    type: 'object',
    description: 'ProseMirror JSON in the text schema; every paragraph and heading has attrs.blockId.',
    properties: { type: { const: 'doc' }, content: list({ type: 'object', required: ['type'] }) },
    required: ['type', 'content'],
  },
  text,
});

const node = (kind: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema =>
  object({
    id: text,
    kind: { const: kind },
    parent: textOrNull,
    number: text,
    label: textOrNull,
    title: text,
    pageRef: text,
    ...properties,
  });

const NODES: readonly JsonSchema[] = [
  node('section', { body }),
  node('goal', { scope: oneOf(GOAL_SCOPES), alignsTo: links, derivedFrom: links, body }),
  node('measure', { alignsTo: links, derivedFrom: links, body }),
  node('initiative', { derivedFrom: links }),
  node('indicator', {
    role: oneOf(INDICATOR_ROLES),
    definition: text,
    baseline: value,
    baselineYear: year,
    target: value,
    targetYear: year,
    direction: oneOf([...DIRECTIONS, null]),
    aggregation: oneOf([...AGGREGATIONS, null]),
    sourceStatistic: text,
    targetRationale: text,
    note: text,
    derivedFrom: links,
  }),
];

/** JSON Schema (2020-12) of `StrategySnapshot`, the answer of `GET /strategies/<slug>/snapshot.json`. */
export const snapshotSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Sakutei strategy snapshot, format 1',
  ...object({
    format: { const: 1 },
    documentId: text,
    slug: text,
    kind: oneOf(STRATEGY_KINDS),
    stage: oneOf(STAGES),
    strategy: object({
      title: text,
      municipality: text,
      municipalityCode: text,
      edition: text,
      nickname: text,
      overallGoal: text,
      planPeriodFrom: fiscalYear,
      planPeriodTo: fiscalYear,
      labels: perLevel(label, label, { baseline: text }),
      numbering: perLevel(levelNumbering, oneOf(INDICATOR_NUMBERINGS)),
      yearStyle: oneOf(YEAR_STYLES),
    }),
    nodes: list({ oneOf: NODES }),
  }),
};
