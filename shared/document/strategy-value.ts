import { err, ok, type Result } from '../result.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { checkFieldValue } from './field-value.ts';
import { readFiscalYear, readLabels, readNumbering } from './read-strategy-fields.ts';
import { type FieldSpec, STRATEGY_FIELD_SPECS } from './schema.ts';

/** Refuses what the reader would not show as it is. */
export function checkStrategyField(field: string, value: unknown): Result<void, EditRefusal> {
  const specs: Record<string, FieldSpec> = STRATEGY_FIELD_SPECS;
  const spec = Object.hasOwn(specs, field) ? specs[field] : undefined;
  if (spec !== undefined) {
    const checked = checkFieldValue(spec, value);
    return checked.ok ? ok(undefined) : err({ ...checked.error, id: null, field });
  }
  let complaints = 0;
  const complain = () => {
    complaints++;
  };
  switch (field) {
    case 'planPeriodFrom':
    case 'planPeriodTo':
      readFiscalYear(value, field, complain);
      break;
    case 'labels':
      readLabels(value, complain);
      break;
    case 'numbering':
      readNumbering(value, complain);
      break;
    default:
      return err({ code: 'unknownField', id: null, field });
  }
  return complaints === 0 ? ok(undefined) : err({ code: 'wrongValue', id: null, field });
}
