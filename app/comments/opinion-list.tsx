import { Form } from '@remix-run/react';
import type { OpinionList as OpinionListData } from '#server/services/comments.ts';
import type { OpinionChoice, OpinionRow, PlaceStep } from '#shared/comments/opinion-list.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { opinionMessages } from '#shared/i18n/ja/opinions.ts';
import type { MeetingBrief } from '#shared/meetings/model.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import '../ui/sheet.css';
import './opinion-list.css';

const text = opinionMessages.list;

interface OpinionListProps extends OpinionListData {
  readonly slug: string;
  readonly choice: OpinionChoice;
  readonly meetings: readonly MeetingBrief[];
  /** On which day it is read. */
  readonly day: string;
}

/** 意見と対応一覧: a page to print, A4 across, with its header row on every sheet. */
export function OpinionList({ slug, title, labels, rows, choice, meetings, day }: OpinionListProps) {
  return (
    <main className="sheet">
      <div className="sheet-bar">
        <ButtonLink to={`/strategies/${slug}`} size="sm">
          {text.back}
        </ButtonLink>
        <Choice choice={choice} meetings={meetings} />
        <Button size="sm" variant="solid" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
      <h1 className="sheet-title">{text.of(title)}</h1>
      <p className="sheet-day">
        {text.count(rows.length)}　{text.printedOn(day)}
      </p>
      {rows.length === 0 ? (
        <p className="sheet-empty">{isWhole(choice) ? text.emptyAll : text.empty}</p>
      ) : (
        <Table rows={rows} labels={labels} />
      )}
    </main>
  );
}

function isWhole({ state, meetingId }: OpinionChoice): boolean {
  return state === 'all' && meetingId === null;
}

function Choice({ choice, meetings }: Pick<OpinionListProps, 'choice' | 'meetings'>) {
  const rounds = meetings.map((meeting) => [meeting.id, meetingMessages.name(meeting)] as const);
  return (
    <Form method="get" className="sheet-choice">
      <Select label={text.state} name="state" value={choice.state} choices={text.states} />
      <Select label={text.order} name="order" value={choice.order} choices={text.orders} />
      {meetings.length > 0 && (
        <Select
          label={text.meeting}
          name="meeting"
          value={choice.meetingId ?? ''}
          choices={{ '': text.anyMeeting, ...Object.fromEntries(rounds) }}
        />
      )}
      <Button type="submit" size="sm">
        {text.show}
      </Button>
    </Form>
  );
}

function Select(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
}) {
  const { label, name, value, choices } = props;
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {Object.entries(choices).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Table({ rows, labels }: Pick<OpinionListData, 'rows' | 'labels'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it on a phone
    <section className="sheet-scroll" tabIndex={0} aria-label={text.title}>
      <table className="sheet-table opinion-table">
        <thead>
          <tr>
            {[
              text.number,
              text.person,
              text.place,
              text.opinion,
              text.rationale,
              text.outcome,
              text.page,
            ].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} labels={labels} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<OpinionListData, 'labels'> {
  readonly row: OpinionRow;
}

function Row({ row, labels }: RowProps) {
  const { person, endorsers } = row;
  return (
    <tr>
      <td className="figures">{row.number}</td>
      <td>
        {person.name}
        {endorsers > 0 && <span className="sheet-more">{text.endorsers(endorsers)}</span>}
      </td>
      <td>
        <Place place={row.place} labels={labels} />
      </td>
      <td>
        <span className="opinion-kind">{opinionMessages.kind[row.kind]}</span>
        {row.comments.map(({ id, author, body }) => (
          <p key={id} className="sheet-words">
            {author.id !== person.id && text.reply(author.name)}
            {body}
          </p>
        ))}
      </td>
      <td className="sheet-words">{row.rationale}</td>
      <td>{outcomeWords(row)}</td>
      <td>{row.pageRef}</td>
    </tr>
  );
}

function outcomeWords({ isAnswered, outcome }: OpinionRow): string {
  if (!isAnswered) return text.open;
  return outcome === null ? text.answered : opinionMessages.outcome[outcome];
}

interface PlaceProps extends Pick<OpinionListData, 'labels'> {
  readonly place: OpinionRow['place'];
}

function Place({ place, labels }: PlaceProps) {
  const { path, isRevision, itemTitle, field, quote } = place;
  const steps = path.map(stepName).filter((step) => step !== '');
  return (
    <>
      {isRevision && <span className="sheet-more">{text.revision}</span>}
      {steps.length === 0 && !isRevision && <span className="sheet-more">{text.gone}</span>}
      <span className="opinion-path">{steps.length === 0 ? itemTitle : steps.join(' ＞ ')}</span>
      {field !== null && <span className="sheet-more">{fieldWord(field, labels)}</span>}
      {quote !== '' && <span className="sheet-more">{text.quoted(quote)}</span>}
    </>
  );
}

/** In a line of names a bullet tells nothing. */
function stepName({ number, title }: PlaceStep): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}
