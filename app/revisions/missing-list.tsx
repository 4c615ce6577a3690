import { Link } from '@remix-run/react';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { MissingPart } from '#server/services/revisions.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { changeMessages, reasonWord } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { shortTitle } from './change-title.ts';
import { editAddress } from './edit-address.ts';
import { CONFLICTS, DETAIL, focusWhenThere, noteFieldId, RENAME_BUTTON } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { useRevisionView } from './revision-view.ts';

const text = revisionMessages.missing;

/** For its authors: what is still to be written before it can be submitted. */
export function MissingList() {
  const { record } = useRevision();
  if (!record.canEdit || record.changes.length === 0) return null;
  const { missing } = record;
  const needed = missing.filter(({ isReminder }) => !isReminder).length;
  return (
    <details className="revision-missing" open={needed > 0 && needed <= 5}>
      <summary>
        {text.title}
        <span className="revision-missing-count">
          {needed > 0 ? text.needed(needed) : missing.length > 0 ? text.reminders : text.complete}
        </span>
      </summary>
      <MissingEntries />
    </details>
  );
}

/** The entries, each of which leads to its field. */
export function MissingEntries({ onLead }: { readonly onLead?: () => void }) {
  const { record } = useRevision();
  const { select } = useRevisionView();
  const lead = (part: MissingPart) => {
    onLead?.();
    if (part.change !== null) select(part.change);
    focusWhenThere(targetOf(part.need), part.change);
  };
  return (
    <ul className="revision-missing-entries">
      {record.missing.map((part) => (
        <li key={`${part.change}/${part.need}`}>
          {!part.isReminder && <TriangleAlert aria-hidden className="size-4 text-warning-yellow-2" />}
          {isInDocument(part) ? (
            <Link to={addressOf(part)} className="text-link">
              {wordsOf(part)}
            </Link>
          ) : (
            <button type="button" className="text-link" onClick={() => lead(part)}>
              {wordsOf(part)}
            </button>
          )}
          {part.isReminder && <span className="revision-help">{text.reminder}</span>}
        </li>
      ))}
    </ul>
  );

  function addressOf({ change, need }: MissingPart): string {
    const about = record.changes.find(({ id }) => id === change);
    return editAddress(record.id, about, FIELDS[need] ?? null);
  }

  function wordsOf({ change: id, need }: MissingPart): string {
    if (need === 'anyChange') return text.anyChange;
    if (need === 'title') return text.titleNeed;
    if (need === 'openConflict') return text.openConflict;
    const change = record.changes.find((each) => each.id === id);
    const word =
      need === 'reason' && change !== undefined ? reasonWord(change.category) : changeMessages.need[need];
    return change === undefined ? word : text.needOf(shortTitle(change), word);
  }
}

/** What is written in the document itself, by its field. */
const FIELDS: Readonly<Partial<Record<MissingPart['need'], NodeField>>> = {
  targetRationale: 'targetRationale',
  page: 'pageRef',
};

function isInDocument({ need }: MissingPart): boolean {
  return need === 'anyChange' || FIELDS[need] !== undefined;
}

function targetOf(need: MissingPart['need']): string {
  switch (need) {
    case 'title':
      return RENAME_BUTTON;
    case 'openConflict':
      return CONFLICTS;
    case 'reason':
    case 'divergenceReason':
      return noteFieldId(need);
    default:
      return DETAIL;
  }
}
