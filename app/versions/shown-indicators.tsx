import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { formatFiscalYear } from '#shared/indicator/fiscal-year.ts';
import type { ShownIndicator, ShownItem, ShownText } from '#shared/versions/shown.ts';
import { Title } from './shown-item-title.tsx';
import { ShownLabels } from './shown-labels.tsx';
import { ShownTextView } from './shown-text.tsx';
import { useWords } from './shown-words.ts';

const text = versionMessages.page;

interface ShownIndicatorsProps {
  readonly heading: string;
  readonly items: readonly ShownItem[];
}

/** 数値目標 or KPIs as 本文 prints them, with what else is said of each and its actuals. */
export function ShownIndicators({ heading, items }: ShownIndicatorsProps) {
  const { labels } = useWords();
  return (
    <table className="indicator-table">
      {heading !== '' && <caption>{heading}</caption>}
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{labels.baseline}</th>
          <th scope="col">{text.target}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={`${item.id} ${item.state}`} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item }: { readonly item: ShownItem }) {
  const { labels } = useWords();
  const { id, state, categories, indicator } = item;
  if (indicator === null) return null;
  return (
    <tr id={`shown-${id}`} className={`shown-item shown-item-${state}`}>
      <th scope="row">
        <Title item={item} />
        <ShownLabels state={state} categories={categories} />
        <Details indicator={indicator} />
      </th>
      <Value label={labels.baseline} value={indicator.baseline} year={indicator.baselineYear} />
      <Value label={text.target} value={indicator.target} year={indicator.targetYear} />
    </tr>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: ShownText;
  readonly year: ShownText;
}

/** A value with its year behind it in brackets, as the printed strategies write it. */
function Value({ label, value, year }: ValueProps) {
  return (
    <td data-label={label}>
      <span className="indicator-value">
        <ShownTextView text={value} />
      </span>
      {year.length > 0 && (
        <span className="indicator-year">
          （<ShownTextView text={year} />）
        </span>
      )}
    </td>
  );
}

function Details({ indicator: { details, actuals } }: { readonly indicator: ShownIndicator }) {
  const { yearStyle } = useWords();
  if (details.length === 0 && actuals.length === 0) return null;
  return (
    <dl className="shown-details">
      {actuals.length > 0 && (
        <div>
          <dt>{text.actuals}</dt>
          <dd>
            {actuals
              .map(({ fiscalYear, value, status }) =>
                text.actual(formatFiscalYear(fiscalYear, yearStyle), value, status === 'final'),
              )
              .join('、')}
          </dd>
        </div>
      )}
      {details.map(({ field, text: runs }) => (
        <div key={field}>
          <dt>{text.details[field]}</dt>
          <dd>
            <ShownTextView text={runs} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
