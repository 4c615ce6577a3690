import { Link } from '@remix-run/react';
import type { AuditPage, AuditRow } from '#server/services/audit.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { auditMessages } from '#shared/i18n/ja/audit.ts';
import { formatDay, formatTime } from '#shared/i18n/ja/date-time.ts';
import { revisionName } from '#shared/i18n/ja/revision-name.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { type AuditChoice, auditAddress } from './audit-choice.ts';
import { AuditFilterForm } from './audit-filter.tsx';
import '../ui/sheet.css';
import './audit.css';

const text = auditMessages.page;

interface AuditViewProps extends AuditPage {
  readonly slug: string;
  readonly choice: AuditChoice;
  /** The page begins with the newest entry. */
  readonly isFirst: boolean;
  /** On which day it is read. */
  readonly day: string;
}

/** 操作記録: a page to read and to print, A4 across, with its header row on every sheet. */
export function AuditView({ slug, title, rows, count, next, choices, choice, isFirst, day }: AuditViewProps) {
  const isOpen = Object.values(choice).every((value) => value === '');
  return (
    <main className="sheet">
      <div className="sheet-bar">
        <ButtonLink to={`/strategies/${slug}`} size="sm">
          {text.back}
        </ButtonLink>
        <Button size="sm" onClick={() => window.print()}>
          {text.print}
        </Button>
        <AuditFilterForm slug={slug} choice={choice} choices={choices} />
      </div>
      <h1 className="sheet-title">{text.of(title)}</h1>
      <p className="sheet-day">
        {text.count(count)}　{text.readOn(day)}
      </p>
      {rows.length === 0 ? (
        <p className="sheet-empty">{isOpen ? text.emptyAll : text.empty}</p>
      ) : (
        <Table slug={slug} rows={rows} />
      )}
      <p className="audit-pages">
        {!isFirst && (
          <ButtonLink to={auditAddress(slug, choice, null)} size="sm">
            {text.newest}
          </ButtonLink>
        )}
        {next !== null && (
          <ButtonLink to={auditAddress(slug, choice, next)} size="sm">
            {text.older}
          </ButtonLink>
        )}
      </p>
    </main>
  );
}

interface TableProps {
  readonly slug: string;
  readonly rows: readonly AuditRow[];
}

function Table({ slug, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it on a phone
    <section className="sheet-scroll" tabIndex={0} aria-label={text.name}>
      <table className="sheet-table audit-table">
        <thead>
          <tr>
            {Object.entries(text.columns).map(([column, heading]) => (
              <th key={column} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.seq} slug={slug} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ slug, row }: { readonly slug: string; readonly row: AuditRow }) {
  const { seq, at, person, role, meeting, action, detail } = row;
  const moment = new Date(at);
  return (
    <tr>
      <td className="figures">{seq}</td>
      <td>
        <time dateTime={at}>
          {formatDay(moment)} <span className="audit-time">{formatTime(moment)}</span>
        </time>
        {meeting !== '' && <span className="sheet-more">{meeting}</span>}
      </td>
      <td>
        {person || text.goneAccount}
        <span className="sheet-more">（{accessMessages.role[role]}）</span>
      </td>
      <td>{auditMessages.action[action]}</td>
      <td>
        {detail?.subject}
        <Revision slug={slug} row={row} />
      </td>
      {detail === null ? (
        <td colSpan={3}>{text.erased}</td>
      ) : (
        [detail.before, detail.after, detail.reason].map((words, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always these three
          <td key={at} className="sheet-words">
            {words}
          </td>
        ))
      )}
    </tr>
  );
}

/** Leads to the revision; one that was never submitted is its authors' and the secretariat's. */
function Revision({ slug, row }: { readonly slug: string; readonly row: AuditRow }) {
  const { revision, detail } = row;
  if (revision === null) return null;
  const name = revisionName(revision);
  if (revision.number === null) return detail === null ? null : <span className="sheet-more">{name}</span>;
  return (
    <span className="sheet-more">
      <Link to={`/strategies/${slug}/revisions/${revision.id}`} className="text-link">
        {name}
      </Link>
    </span>
  );
}
