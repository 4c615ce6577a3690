import { Form } from '@remix-run/react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { ComparisonView } from '#shared/versions/comparison-view.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { useMeetings } from '../meetings/use-meetings.ts';
import { Button } from '../ui/button.tsx';

const text = versionMessages.compare;

interface SideChoiceProps {
  readonly from: string;
  readonly to: string;
  readonly view: ComparisonView;
  readonly versions: readonly VersionSummary[];
}

/** Chooses the two sides anew. */
export function SideChoice({ from, to, view, versions }: SideChoiceProps) {
  return (
    <details className="side-choice">
      <summary>{text.choose}</summary>
      <Form method="get" className="side-choice-form">
        <input type="hidden" name="view" value={view} />
        <SideSelect key={`from ${from}`} name="from" label={text.before} chosen={from} versions={versions} />
        <SideSelect key={`to ${to}`} name="to" label={text.after} chosen={to} versions={versions} />
        <Button type="submit" size="sm">
          {text.submit}
        </Button>
      </Form>
    </details>
  );
}

interface SideSelectProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly chosen: string;
  readonly versions: readonly VersionSummary[];
}

function SideSelect({ name, label, chosen, versions }: SideSelectProps) {
  const meetings = useMeetings();
  const options = [
    ['draft', text.side.draft],
    ...versions.map((version) => [version.id, versionMessages.name(version)]),
    ['lastVisit', text.side.lastVisit],
    ...(meetings.length > 0 ? [['lastMeeting', text.side.lastMeeting]] : []),
  ] as const;
  const isListed = options.some(([value]) => value === chosen);
  return (
    <label className="side-choice-field">
      <span>{label}</span>
      <select name={name} defaultValue={chosen} className="version-input">
        {!isListed && <option value={chosen}>{text.side.shown}</option>}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
