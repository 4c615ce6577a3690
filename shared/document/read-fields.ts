import * as Y from 'yjs';
import { documentId, nodeId } from '../ids.ts';
import type {
  GoalNode,
  IndicatorNode,
  InitiativeNode,
  MeasureNode,
  NodeLink,
  SectionNode,
  StrategyNode,
} from '../strategy/model.ts';
import { AGGREGATIONS, DIRECTIONS, GOAL_SCOPES, INDICATOR_ROLES } from '../strategy/model.ts';
import { isBody } from './body-blocks.ts';
import type { Report } from './omission.ts';
import { type FieldSpec, hasBody, type LinkField, NODE_FIELDS } from './schema.ts';
import type { Entry } from './tree.ts';

/** A node's fields as its kind has them; what has a wrong type reads as blank and is reported. */
export function readFields(entry: Entry, report: Report): StrategyNode {
  const { kind, map } = entry;
  const body = map.get('body');
  if (body !== undefined && hasBody(kind) && !isBody(body)) report('body', 'wrongType', body);
  switch (kind) {
    case 'section':
      return readSection(entry, kind, report);
    case 'goal':
      return readGoal(entry, kind, report);
    case 'measure':
      return readMeasure(entry, kind, report);
    case 'initiative':
      return readInitiative(entry, kind, report);
    case 'indicator':
      return readIndicator(entry, kind, report);
  }
}

// Each kind in one literal, without spreads of a common part: they made reading 600 nodes five times slower.

function readSection(entry: Entry, kind: 'section', report: Report): SectionNode {
  const { id, order, map } = entry;
  return {
    id,
    kind,
    parent: entry.parent?.id ?? null,
    order,
    label: readLabel(map, report),
    title: textOf(map, 'title', report),
    pageRef: textOf(map, 'pageRef', report),
  };
}

function readGoal(entry: Entry, kind: 'goal', report: Report): GoalNode {
  const { id, order, map } = entry;
  return {
    id,
    kind,
    parent: entry.parent?.id ?? null,
    order,
    label: readLabel(map, report),
    title: textOf(map, 'title', report),
    pageRef: textOf(map, 'pageRef', report),
    scope: readChoice(map.get('scope'), 'scope', GOAL_SCOPES, 'basic', report),
    alignsTo: readLinks(map, 'alignsTo', report),
    derivedFrom: readLinks(map, 'derivedFrom', report),
  };
}

function readMeasure(entry: Entry, kind: 'measure', report: Report): MeasureNode {
  const { id, order, map } = entry;
  return {
    id,
    kind,
    parent: entry.parent?.id ?? null,
    order,
    label: readLabel(map, report),
    title: textOf(map, 'title', report),
    pageRef: textOf(map, 'pageRef', report),
    alignsTo: readLinks(map, 'alignsTo', report),
    derivedFrom: readLinks(map, 'derivedFrom', report),
  };
}

function readInitiative(entry: Entry, kind: 'initiative', report: Report): InitiativeNode {
  const { id, order, map } = entry;
  return {
    id,
    kind,
    parent: entry.parent?.id ?? null,
    order,
    label: readLabel(map, report),
    title: textOf(map, 'title', report),
    pageRef: textOf(map, 'pageRef', report),
    derivedFrom: readLinks(map, 'derivedFrom', report),
  };
}

function readIndicator(entry: Entry, kind: 'indicator', report: Report): IndicatorNode {
  const { id, order, map } = entry;
  return {
    id,
    kind,
    parent: entry.parent?.id ?? null,
    order,
    label: readLabel(map, report),
    title: textOf(map, 'title', report),
    pageRef: textOf(map, 'pageRef', report),
    role: readChoice(map.get('role'), 'role', INDICATOR_ROLES, 'kpi', report),
    definition: textOf(map, 'definition', report),
    baseline: textOf(map, 'baseline', report),
    baselineYear: textOf(map, 'baselineYear', report),
    target: textOf(map, 'target', report),
    targetYear: textOf(map, 'targetYear', report),
    direction: readChoice(map.get('direction'), 'direction', DIRECTIONS, null, report),
    aggregation: readChoice(map.get('aggregation'), 'aggregation', AGGREGATIONS, null, report),
    sourceStatistic: textOf(map, 'sourceStatistic', report),
    targetRationale: textOf(map, 'targetRationale', report),
    note: textOf(map, 'note', report),
    derivedFrom: readLinks(map, 'derivedFrom', report),
  };
}

const SPECS = NODE_FIELDS.indicator;

function textOf(map: Y.Map<unknown>, field: keyof typeof SPECS, report: Report): string {
  return readText(map.get(field), field, SPECS[field], report);
}

function readLabel(map: Y.Map<unknown>, report: Report): string | null {
  return textOf(map, 'label', report) || null;
}

/** A text field: '' if the key is missing or holds something else, cut at the spec's limit. */
export function readText(raw: unknown, field: string, spec: FieldSpec, report: Report): string {
  if (raw === undefined || raw === null) return '';
  if (typeof raw !== 'string') {
    report(field, 'wrongType', raw);
    return '';
  }
  if (spec.type === 'choice' || raw.length <= spec.limit) return raw;
  report(field, 'tooLong', raw.length);
  return cut(raw, spec.limit);
}

/** One of `values`, else the fallback. */
export function readChoice<T extends string, F extends T | null>(
  raw: unknown,
  field: string,
  values: readonly T[],
  fallback: F,
  report: Report,
): T | F {
  if (raw === undefined || raw === null) return fallback;
  const known = values.find((value) => value === raw);
  if (known !== undefined) return known;
  report(field, typeof raw === 'string' ? 'unknownValue' : 'wrongType', raw);
  return fallback;
}

function readLinks(map: Y.Map<unknown>, field: LinkField, report: Report): readonly NodeLink[] {
  const raw = map.get(field);
  if (raw === undefined) return NO_LINKS;
  if (!(raw instanceof Y.Map)) {
    report(field, 'wrongType', raw);
    return NO_LINKS;
  }
  const keys = [...raw.keys()];
  if (keys.length === 0) return NO_LINKS;
  const links: NodeLink[] = [];
  for (const key of keys.sort()) {
    const link = parseLinkKey(key);
    if (link !== null && raw.get(key) === true) links.push(link);
    else report(field, 'unknownValue', key);
  }
  return links;
}

const NO_LINKS: readonly NodeLink[] = [];

/** Key of a link in its set. */
export function linkKey(link: NodeLink): string {
  return `${link.documentId}/${link.nodeId}`;
}

function parseLinkKey(key: string): NodeLink | null {
  const slash = key.indexOf('/');
  if (slash <= 0 || slash === key.length - 1) return null;
  return { documentId: documentId(key.slice(0, slash)), nodeId: nodeId(key.slice(slash + 1)) };
}

/** Never cuts a surrogate pair in two. */
function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
