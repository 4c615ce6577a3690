import { Form } from '@remix-run/react';
import type { AuditChoices } from '#server/services/audit.ts';
import { auditMessages } from '#shared/i18n/ja/audit.ts';
import { revisionName } from '#shared/i18n/ja/revision-name.ts';
import { readDay } from '#shared/meetings/tokyo-time.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { type AuditChoice, auditAddress } from './audit-choice.ts';

const text = auditMessages.page.filter;

interface AuditFilterProps {
  readonly slug: string;
  readonly choice: AuditChoice;
  readonly choices: AuditChoices;
}

/** By whom, what, about what, and when: a form that works without scripts. */
export function AuditFilterForm({ slug, choice, choices }: AuditFilterProps) {
  const isOpen = Object.values(choice).every((value) => value === '');
  return (
    // Another address is another form, with what that address chooses.
    <Form
      key={auditAddress(slug, choice, null)}
      method="get"
      action={`/strategies/${slug}/audit`}
      aria-label={text.label}
      className="sheet-choice audit-filter"
    >
      <Select
        label={text.person}
        name="person"
        value={choice.person}
        options={choices.people.map(({ id, name }) => [id, name])}
      />
      <Select
        label={text.action}
        name="action"
        value={choice.action}
        options={choices.actions.map((action) => [action, auditMessages.action[action]])}
      />
      <Select
        label={text.item}
        name="item"
        value={choice.item}
        options={choices.items.map(({ id, title }) => [id, title || text.untitled])}
      />
      <Select
        label={text.revision}
        name="revision"
        value={choice.revision}
        options={choices.revisions.map((revision) => [revision.id, revisionName(revision)])}
      />
      <Day label={text.from} name="from" value={choice.from} />
      <Day label={text.to} name="to" value={choice.to} />
      <Button type="submit" size="sm">
        {text.show}
      </Button>
      {!isOpen && (
        <ButtonLink to={auditAddress(slug, NOTHING, null)} size="sm" variant="text">
          {text.clear}
        </ButtonLink>
      )}
    </Form>
  );
}

const NOTHING: AuditChoice = { person: '', action: '', item: '', revision: '', from: '', to: '' };

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

function Select({ label, name, value, options }: SelectProps) {
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{text.any}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
}) {
  const isUnread = value !== '' && readDay(value) === null;
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        defaultValue={readDay(value) ?? ''}
        aria-invalid={isUnread || undefined}
      />
      {isUnread && <span className="audit-problem">＊{text.badDay}</span>}
    </label>
  );
}
