import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { IndicatorRole, NodeKind } from '../strategy/model.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { canHold } from './placement.ts';
import { type FieldSpec, fieldSpec, type NodeField } from './schema.ts';

/** One field's new value. */
export interface FieldChange {
  readonly id: NodeId;
  readonly field: NodeField;
  readonly value: FieldValue;
}

/** What a node's field takes: text, a choice, or null for a blank label or choice. */
export type FieldValue = string | null;

/** The value as it is stored, or why it is refused; `limit` in UTF-16 code units. */
export function checkFieldValue(
  spec: FieldSpec,
  value: unknown,
): Result<
  FieldValue,
  { readonly code: 'wrongValue' } | { readonly code: 'tooLong'; readonly limit: number }
> {
  switch (spec.type) {
    case 'text':
    case 'label':
      if (value === null && spec.type === 'label') return ok(null);
      if (typeof value !== 'string') return err({ code: 'wrongValue' });
      if (value.length > spec.limit) return err({ code: 'tooLong', limit: spec.limit });
      return ok(spec.type === 'label' && value === '' ? null : value);
    case 'choice':
      if (value === null && spec.fallback === null) return ok(null);
      if (typeof value === 'string' && spec.values.includes(value)) return ok(value);
      return err({ code: 'wrongValue' });
  }
}

/** Checks a change against the field's spec, and a new role against where the indicator hangs. */
export function checkChange(
  node: { readonly kind: NodeKind; readonly parent: { readonly kind: NodeKind } | null },
  { id, field, value }: FieldChange,
): Result<FieldValue, EditRefusal> {
  const spec = fieldSpec(node.kind, field);
  if (spec === null) return err({ code: 'unknownField', id, field });
  const checked = checkFieldValue(spec, value);
  if (!checked.ok) return err({ ...checked.error, id, field });
  if (field === 'role' && node.parent !== null) {
    const role = checked.value as IndicatorRole; // checkFieldValue has just found it among the roles
    const parentKind = node.parent.kind;
    if (!canHold(parentKind, { kind: node.kind, role })) return err({ code: 'wrongParent', id, parentKind });
  }
  return checked;
}
