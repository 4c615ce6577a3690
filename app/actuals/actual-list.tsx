import { achievementOf } from '#shared/actuals/achievement.ts';
import type { Actual } from '#shared/actuals/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { IndicatorNode } from '#shared/strategy/model.ts';
import { cellReading } from '../indicators/cell-reading.ts';
import { Button } from '../ui/button.tsx';
import { yearName } from './entry-form.tsx';

const text = actualMessages.panel;

interface ActualListProps {
  readonly node: IndicatorNode;
  /** Oldest first; shown newest first. */
  readonly actuals: readonly Actual[];
  /** Null for who may not. */
  readonly change: ((actual: Actual) => void) | null;
  readonly remove: (actual: Actual) => void;
}

/** An indicator's actuals by year: the value with its reading, whether the target is met, who entered it. */
export function ActualList({ node, actuals, change, remove }: ActualListProps) {
  return (
    <table className="actual-table">
      <caption className="sr-only">{text.table(node.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.year}</th>
          <th scope="col">{text.columns.value}</th>
          <th scope="col">{text.columns.achievement}</th>
        </tr>
      </thead>
      {actuals.toReversed().map((actual) => (
        <tbody key={actual.fiscalYear}>
          <tr>
            <th scope="row">{yearName(actual.fiscalYear)}</th>
            <td>
              <Value actual={actual} />
            </td>
            <td>
              <Achieved actual={actual} node={node} />
            </td>
          </tr>
          <tr>
            <td colSpan={3}>
              <Circumstances actual={actual} />
              {change !== null && <Acts actual={actual} change={change} remove={remove} />}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Value({ actual: { value, status } }: { readonly actual: Actual }) {
  const reading = cellReading('value', value);
  return (
    <>
      <p>
        <span className="actual-value">{value}</span>
        <span className="actual-status">{actualMessages.status[status]}</span>
      </p>
      {reading !== '' && <p className="actual-more">{gridMessages.line.reading(reading)}</p>}
    </>
  );
}

function Circumstances({ actual: { note, enteredBy, enteredAt } }: { readonly actual: Actual }) {
  const when = formatDay(new Date(enteredAt));
  return (
    <>
      {note !== '' && <p className="actual-note">{note}</p>}
      <p className="actual-more">
        {enteredBy === null
          ? text.fromSample(when)
          : text.by(enteredBy.name, accessMessages.role[enteredBy.role], when)}
      </p>
    </>
  );
}

interface ActsProps extends Pick<ActualListProps, 'remove'> {
  readonly actual: Actual;
  readonly change: (actual: Actual) => void;
}

function Acts({ actual, change, remove }: ActsProps) {
  const year = yearName(actual.fiscalYear);
  return (
    <p className="actual-acts">
      <Button
        size="xs"
        variant="text"
        className="min-w-0!"
        aria-label={text.changeOf(year)}
        onClick={() => change(actual)}
      >
        {text.change}
      </Button>
      <Button
        size="xs"
        variant="text"
        className="min-w-0!"
        aria-label={text.removeOf(year)}
        onClick={() => remove(actual)}
      >
        {text.remove}
      </Button>
    </p>
  );
}

function Achieved({ actual, node }: { readonly actual: Actual; readonly node: IndicatorNode }) {
  const achievement = achievementOf(actual, node);
  if (achievement !== null) return text.achievement[achievement];
  return (
    <span title={text.notSaidReason}>
      <span aria-hidden>{text.notSaid}</span>
      <span className="sr-only">{text.notSaidReason}</span>
    </span>
  );
}
