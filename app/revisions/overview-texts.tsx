import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import {
  OVERVIEW_TABLES,
  type OverviewTable,
  REVISION_LIMITS,
  type RevisionTexts,
} from '#shared/revision/model.ts';
import { ActButton } from './act-button.tsx';
import { KeptArea } from './kept-area.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.texts;
const PARTS = ['heading', 'contents', 'lead', 'note'] as const;

/** 概要の文章: title, lead, 主な変更点 and the words around the tables, for authors to write and all to read. */
export function OverviewTexts() {
  const { record } = useRevision();
  const { texts } = record;
  return (
    <section aria-label={revisionMessages.page.view.texts} className="revision-texts">
      <p className="revision-help">{text.lead}</p>
      <Field keep="title" label={text.title} value={texts.title} part={(title) => ({ title })} />
      <Field keep="lead" label={text.overviewLead} value={texts.lead} part={(lead) => ({ lead })} />
      <Summary />
      {OVERVIEW_TABLES.map((table) => (
        <fieldset key={table} className="revision-texts-table">
          <legend className="revision-part-title">{text.table[table]}</legend>
          {PARTS.map((part) => (
            <Field
              key={part}
              keep={`${table}/${part}`}
              label={text.part[part]}
              value={texts.tables[table][part]}
              part={(words, { tables }) => ({ tables: withPart(tables, table, part, words) })}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function withPart(
  tables: RevisionTexts['tables'],
  table: OverviewTable,
  part: (typeof PARTS)[number],
  words: string,
): RevisionTexts['tables'] {
  return { ...tables, [table]: { ...tables[table], [part]: words } };
}

function withPoint(
  { summary }: RevisionTexts,
  index: number,
  change: Partial<RevisionTexts['summary'][number]>,
): Pick<RevisionTexts, 'summary'> {
  return { summary: summary.map((point, each) => (each === index ? { ...point, ...change } : point)) };
}

function Summary() {
  const { record, act } = useRevision();
  const { summary } = record.texts;
  const write = (next: RevisionTexts['summary']) => void act({ do: 'write', texts: { summary: next } });
  return (
    <fieldset className="revision-texts-table">
      <legend className="revision-part-title">{text.summary}</legend>
      {summary.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a numbered point has no other identity
        <div key={index} className="revision-texts-point">
          <Field
            keep={`summary/${index}/heading`}
            label={text.heading(index + 1)}
            value={entry.heading}
            part={(heading, latest) => withPoint(latest, index, { heading })}
          />
          <Field
            keep={`summary/${index}/body`}
            label={text.body(index + 1)}
            value={entry.body}
            part={(body, latest) => withPoint(latest, index, { body })}
          />
          {record.canEdit && (
            <ActButton
              size="xs"
              variant="text"
              onClick={() => write(summary.filter((_, each) => each !== index))}
            >
              {text.removeSummary(index + 1)}
            </ActButton>
          )}
        </div>
      ))}
      {!record.canEdit && summary.length === 0 && <p className="text-quiet">{text.blank}</p>}
      {record.canEdit && summary.length < REVISION_LIMITS.summary && (
        <ActButton size="sm" onClick={() => write([...summary, { heading: '', body: '' }])}>
          {text.addSummary}
        </ActButton>
      )}
    </fieldset>
  );
}

interface FieldProps {
  readonly keep: string;
  readonly label: string;
  readonly value: string;
  /** What of the texts is replaced by what was typed. */
  readonly part: (typed: string, latest: RevisionTexts) => Partial<RevisionTexts>;
}

function Field({ keep, label, value, part }: FieldProps) {
  const { record, save } = useRevision();
  if (!record.canEdit) {
    return (
      <div className="revision-field">
        <p className="revision-label">{label}</p>
        <p className="revision-prose">{value || text.blank}</p>
      </div>
    );
  }
  return (
    <KeptArea
      id={`revision-text-${keep.replaceAll('/', '-')}`}
      keep={`texts/${keep}`}
      label={label}
      value={value}
      help={text.blank}
      save={(typed) => save((latest) => ({ do: 'write', texts: part(typed, latest.texts) }))}
    />
  );
}
