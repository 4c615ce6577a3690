import { linkKey } from '../document/read-fields.ts';
import { equalJson } from '../document/reuse.ts';
import {
  fieldSpec,
  LINK_FIELDS,
  NODE_FIELDS,
  type NodeField,
  STRATEGY_FIELD_SPECS,
} from '../document/schema.ts';
import { conflictMessages } from '../i18n/ja/conflicts.ts';
import type { NodeId } from '../ids.ts';
import type { NodeLink, StrategyFields } from '../strategy/model.ts';
import { aspectOf } from './aspects.ts';
import type { ContentNode } from './content.ts';
import type { Decisions } from './decisions.ts';
import { fieldOf } from './edits.ts';
import { itemTitle, type NodesById, type Sides, winner } from './sides.ts';

/** The strategy's own fields of both sides; a field that both changed is a conflict. */
export function mergeStrategy(sides: Sides<StrategyFields>, decisions: Decisions): StrategyFields {
  const merged: Record<string, unknown> = { ...sides.draft };
  const fields = Object.keys(sides.draft) as (keyof StrategyFields)[]; // an interface's keys, as the reader makes them
  for (const field of fields) {
    const values = { base: sides.base[field], draft: sides.draft[field], proposed: sides.proposed[field] };
    const won = winner<unknown>(values, equalJson);
    if (won === 'draft') continue;
    const decision = won === 'proposed' ? won : decisions.decide(strategyConflict(field, values));
    if (decision === 'proposed') merged[field] = values.proposed;
    else if (decision !== 'draft') merged[field] = decision.text;
  }
  return merged as unknown as StrategyFields; // each field has the type of one of the sides, and mixed ones are text
}

function strategyConflict(field: keyof StrategyFields, values: Sides<unknown>) {
  return {
    id: `strategy/${field}`,
    nodeId: null,
    aspect: aspectOf({ type: 'strategy', field, before: values.base, after: values.proposed }),
    field,
    itemTitle: conflictMessages.strategy,
    base: wordsOf(values.base),
    draft: wordsOf(values.draft),
    proposed: wordsOf(values.proposed),
    canMix: Object.hasOwn(STRATEGY_FIELD_SPECS, field) && field !== 'kind' && field !== 'yearStyle',
  };
}

/** A value as text; of labels and numbering all words that they hold. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('・');
}

/** Fields and links of a node that is on both sides, as a node that hangs where the draft has it, in its role. */
export function mergeFields(sides: Sides<NodesById>, id: NodeId, decisions: Decisions): ContentNode | null {
  const [base, draft, proposed] = [sides.base.get(id), sides.draft.get(id), sides.proposed.get(id)];
  if (draft === undefined || proposed === undefined || draft.kind !== proposed.kind) return null;
  const merged: Record<string, unknown> = { ...draft };
  for (const field of fieldsOf(draft)) {
    const was = base === undefined ? undefined : fieldOf(base, field);
    const values = { base: was, draft: fieldOf(draft, field), proposed: fieldOf(proposed, field) };
    const won = winner<string | null | undefined>(values, Object.is);
    const decision = won === 'conflict' ? decisions.decide(fieldConflict(sides, draft, field, values)) : won;
    if (decision === 'proposed') merged[field] = values.proposed;
    else if (decision !== 'draft') merged[field] = mixedValue(draft, field, decision.text);
  }
  for (const field of LINK_FIELDS[draft.kind]) {
    merged[field] = mergeLinks({
      base: base === undefined ? [] : linksOf(base, field),
      draft: linksOf(draft, field),
      proposed: linksOf(proposed, field),
    });
  }
  return merged as unknown as ContentNode; // the draft's node with values of the same fields
}

/** Fields of the node's kind but for the role, which goes with its place. */
function fieldsOf({ kind }: ContentNode): readonly NodeField[] {
  const fields = Object.keys(NODE_FIELDS[kind]) as NodeField[]; // the keys are the type's own
  return fields.filter((field) => field !== 'role');
}

/** One field that both sides changed, each in its own way. */
export function fieldConflict(
  sides: Sides<NodesById>,
  node: ContentNode,
  field: NodeField,
  { base, draft, proposed }: Sides<string | null | undefined>,
) {
  return {
    id: `${node.id}/${field}`,
    nodeId: node.id,
    aspect: aspectOf({ type: 'field', nodeId: node.id, field, before: null, after: null }),
    field,
    itemTitle: itemTitle(sides, node.id),
    base: base === undefined ? null : (base ?? ''),
    draft: draft ?? '',
    proposed: proposed ?? '',
    canMix: fieldSpec(node.kind, field)?.type !== 'choice',
  };
}

function mixedValue({ kind }: ContentNode, field: NodeField, text: string): string | null {
  return text === '' && fieldSpec(kind, field)?.type === 'label' ? null : text;
}

/** Links that the draft has or the proposal added, without those that the proposal took out. */
function mergeLinks({ base, draft, proposed }: Sides<readonly NodeLink[]>): readonly NodeLink[] {
  const [was, is] = [new Set(base.map(linkKey)), new Set(proposed.map(linkKey))];
  const merged = new Map<string, NodeLink>();
  for (const link of draft) {
    const key = linkKey(link);
    if (is.has(key) || !was.has(key)) merged.set(key, link);
  }
  for (const link of proposed) if (!was.has(linkKey(link))) merged.set(linkKey(link), link);
  return [...merged.keys()].sort().flatMap((key) => merged.get(key) ?? []);
}

function linksOf(node: ContentNode, field: string): readonly NodeLink[] {
  return (Reflect.get(node, field) as readonly NodeLink[] | undefined) ?? []; // LINK_FIELDS says which kinds have it
}
