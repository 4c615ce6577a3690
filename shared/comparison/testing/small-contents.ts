import type { ContentNode } from '../../diff/content.ts';
import { orderedContent } from '../../diff/document-order.ts';
import type { BodyJson } from '../../document/body.ts';
import { type DocumentId, documentId, nodeId } from '../../ids.ts';
import type { GoalScope, IndicatorRole, NodeLink, StrategyFields } from '../../strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../../strategy/settings.ts';
import type { ComparedContent, ComparisonRow, ComparisonSide } from '../model.ts';

export const FRAMEWORK = documentId('framework');
export const CURRENT = documentId('current');
export const NEXT = documentId('next');

interface Extra {
  readonly parent?: string;
  readonly label?: string;
  readonly scope?: GoalScope;
  readonly role?: IndicatorRole;
  readonly body?: BodyJson;
  /** Ids of nodes of FRAMEWORK. */
  readonly alignsTo?: readonly string[];
  /** Ids of nodes of CURRENT. */
  readonly derivedFrom?: readonly string[];
}

let made = 0;

/** A node for `content`; those that are made later stand below. */
export function node(kind: ContentNode['kind'], id: string, title: string, extra: Extra = {}): ContentNode {
  made += 1;
  const { parent, label = null, scope = 'basic', role = 'kpi', body = null } = extra;
  // Every kind gets the fields of all: what a kind does not have, nobody reads of it.
  return {
    id: nodeId(id),
    kind,
    parent: parent === undefined ? null : nodeId(parent),
    order: String(made).padStart(6, '0'),
    label,
    title,
    pageRef: '',
    number: '',
    body,
    scope,
    role,
    alignsTo: links(FRAMEWORK, extra.alignsTo),
    derivedFrom: links(CURRENT, extra.derivedFrom),
  } as unknown as ContentNode;
}

/** A document of these nodes with the words and numbers of a new strategy, other fields aside. */
export function content(
  document: DocumentId,
  nodes: readonly ContentNode[],
  fields: Partial<StrategyFields> = {},
): ComparedContent {
  const strategy: StrategyFields = {
    kind: document === FRAMEWORK ? 'framework' : 'strategy',
    title: '',
    municipality: '',
    municipalityCode: '',
    edition: '',
    nickname: '',
    overallGoal: '',
    planPeriodFrom: null,
    planPeriodTo: null,
    labels: DEFAULT_LABELS,
    numbering: DEFAULT_NUMBERING,
    yearStyle: 'era',
    ...fields,
  };
  return { documentId: document, content: orderedContent(strategy, nodes) };
}

/** A row; sides that are not named are empty. */
export function row(
  id: string,
  cells: Partial<Record<ComparisonSide, readonly string[]>> = {},
): ComparisonRow {
  const of = (side: ComparisonSide) => (cells[side] ?? []).map(nodeId);
  return { id, framework: of('framework'), current: of('current'), next: of('next') };
}

function links(document: DocumentId, ids: readonly string[] = []): readonly NodeLink[] {
  return ids.map((id) => ({ documentId: document, nodeId: nodeId(id) }));
}
