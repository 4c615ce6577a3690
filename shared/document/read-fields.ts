import * as Y from 'yjs';
import { documentId, nodeId } from '../ids.ts';
import type { IndicatorNode, NodeLink, StrategyNode } from '../strategy/model.ts';
import { AGGREGATIONS, DIRECTIONS, GOAL_SCOPES, INDICATOR_ROLES } from '../strategy/model.ts';
import { isBody } from './body-blocks.ts';
import type { Report } from './omission.ts';
import { type FieldSpec, hasBody, type LinkField, NODE_FIELDS } from './schema.ts';
import type { Entry } from './tree.ts';

/** A node's fields as its kind has them; what has a wrong type reads as blank and is reported. */
export function readFields(entry: Entry, report: Report): StrategyNode {
  const { id, map, kind, order } = entry;
  const specs = NODE_FIELDS[kind];
  const body = map.get('body');
  if (hasBody(kind) && body !== undefined && !isBody(body)) report('body', 'wrongType', body);
  const base = {
    id,
    parent: entry.parent?.id ?? null,
    order,
    label: readText(map.get('label'), 'label', specs.label, report) || null,
    title: readText(map.get('title'), 'title', specs.title, report),
    pageRef: readText(map.get('pageRef'), 'pageRef', specs.pageRef, report),
  };
  const links = (field: LinkField) => readLinks(map.get(field), field, report);
  switch (kind) {
    case 'section':
      return { ...base, kind };
    case 'goal': {
      const scope = readChoice(map.get('scope'), 'scope', GOAL_SCOPES, 'basic', report);
      return { ...base, kind, scope, alignsTo: links('alignsTo'), derivedFrom: links('derivedFrom') };
    }
    case 'measure':
      return { ...base, kind, alignsTo: links('alignsTo'), derivedFrom: links('derivedFrom') };
    case 'initiative':
      return { ...base, kind, derivedFrom: links('derivedFrom') };
    case 'indicator':
      return { ...base, kind, ...readIndicator(map, report), derivedFrom: links('derivedFrom') };
  }
}

type IndicatorFields = Omit<
  IndicatorNode,
  'id' | 'kind' | 'parent' | 'order' | 'label' | 'title' | 'pageRef' | 'derivedFrom'
>;

function readIndicator(map: Y.Map<unknown>, report: Report): IndicatorFields {
  const specs = NODE_FIELDS.indicator;
  const text = (field: keyof typeof specs) => readText(map.get(field), field, specs[field], report);
  return {
    role: readChoice(map.get('role'), 'role', INDICATOR_ROLES, 'kpi', report),
    definition: text('definition'),
    baseline: text('baseline'),
    baselineYear: text('baselineYear'),
    target: text('target'),
    targetYear: text('targetYear'),
    direction: readChoice(map.get('direction'), 'direction', DIRECTIONS, null, report),
    aggregation: readChoice(map.get('aggregation'), 'aggregation', AGGREGATIONS, null, report),
    sourceStatistic: text('sourceStatistic'),
    targetRationale: text('targetRationale'),
    note: text('note'),
  };
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

function readLinks(raw: unknown, field: LinkField, report: Report): readonly NodeLink[] {
  if (raw === undefined) return NO_LINKS;
  if (!(raw instanceof Y.Map)) {
    report(field, 'wrongType', raw);
    return NO_LINKS;
  }
  if (raw.size === 0) return NO_LINKS;
  const links: NodeLink[] = [];
  for (const key of [...raw.keys()].sort()) {
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
