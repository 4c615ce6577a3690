import { setStrategyField } from '#shared/document/edit.ts';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { err, type Result } from '#shared/result.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import { useReadingPart, useWorkspace } from '../collab/workspace-context.tsx';
import { DetailChoice } from './detail-choice.tsx';
import { DetailField } from './detail-field.tsx';

const text = workspaceMessages.panel;
const TEXT_FIELDS = [
  'title',
  'edition',
  'nickname',
  'municipality',
  'municipalityCode',
  'overallGoal',
] as const;
const PERIOD_FIELDS = ['planPeriodFrom', 'planPeriodTo'] as const;

/** The fields of the strategy itself, shown while nothing in it is selected. */
export function StrategyDetails() {
  const { doc, origin, undo } = useWorkspace();
  const strategy = useReadingPart((reading) => reading.strategy);
  const write = <K extends keyof StrategyFields>(key: K, value: StrategyFields[K]) => {
    undo.stopCapturing();
    return setStrategyField(doc, origin, key, value);
  };
  return (
    <>
      <h3 className="detail-title">{text.strategy}</h3>
      {TEXT_FIELDS.map((key) => (
        <DetailField
          key={key}
          label={text.fields[key]}
          value={strategy[key]}
          write={(value) => write(key, value)}
        />
      ))}
      {PERIOD_FIELDS.map((key) => (
        <DetailField
          key={key}
          label={text.fields[key]}
          support={text.periodSupport}
          value={strategy[key] === null ? '' : String(strategy[key])}
          write={(value) => writeYear(value, key, (year) => write(key, year))}
        />
      ))}
      <DetailChoice
        label={text.fields.yearStyle}
        value={strategy.yearStyle}
        choices={strategyMessages.yearStyle}
        choose={(style) => write('yearStyle', style)}
      />
    </>
  );
}

function writeYear(
  typed: string,
  field: string,
  write: (year: number | null) => Result<void, EditRefusal>,
): Result<void, EditRefusal> {
  // Digits of either width, as an IME gives them.
  const digits = typed.normalize('NFKC').trim();
  if (digits === '') return write(null);
  return /^\d{4}$/.test(digits) ? write(Number(digits)) : err({ code: 'wrongValue', id: null, field });
}
