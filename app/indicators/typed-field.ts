import { canHold } from '#shared/document/placement.ts';
import { NODE_FIELDS } from '#shared/document/schema.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { IndicatorRole } from '#shared/strategy/model.ts';
import type { EditableField } from './columns.ts';
import type { GroupKind } from './grid-model.ts';

/** `roleNotHere`: 数値目標 stand under goals only. */
export type FieldRefusal = 'tooLong' | 'unknownRole' | 'roleNotHere';

/**
 * What typed or pasted text becomes in a field of an indicator under a goal or measure: the very text, except for
 * 区分, whose words stand for a code.
 */
export function readTyped(
  field: EditableField,
  text: string,
  parent: GroupKind | null,
): Result<string, FieldRefusal> {
  if (field !== 'role') return text.length > NODE_FIELDS.indicator[field].limit ? err('tooLong') : ok(text);
  const role = readRole(text);
  if (role === null) return err('unknownRole');
  return canHold(parent, { kind: 'indicator', role }) ? ok(role) : err('roleNotHere');
}

/** The role that a word of the printed documents names, or null: 数値目標, KPI, ＫＰＩ, 重要業績評価指標（KPI）. */
function readRole(text: string): IndicatorRole | null {
  const word = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (word === gridMessages.roles.numericalTarget) return 'numericalTarget';
  return ['KPI', '重要業績評価指標', '重要業績評価指標(KPI)'].includes(word) ? 'kpi' : null;
}
