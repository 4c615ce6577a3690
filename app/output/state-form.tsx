import { Form, useSubmit } from '@remix-run/react';
import { useId } from 'react';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { Button } from '../ui/button.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { useStayWhileAway } from '../workspace/use-stay-while-away.ts';
import type { OutputChoice } from './output-data.ts';

const text = outputMessages.state;

/** A version to choose. */
export interface VersionChoice {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

interface StateFormProps {
  readonly choice: OutputChoice;
  readonly versions: readonly VersionChoice[];
}

/** Which state of the strategy the document shows, as a form that works without scripts. */
export function StateForm({ choice, versions }: StateFormProps) {
  const submit = useSubmit();
  const stay = useStayWhileAway();
  const isHydrated = useHydrated();
  const titleId = useId();
  const { document: name, revision } = choice;
  const frozen = versions.map((version) => ({
    value: version.id,
    label: versionMessages.side.version(version),
  }));
  const draft = { value: '', label: text.draft };
  const latest = { value: '', label: versions.length === 0 ? text.noLatest : text.latest };
  return (
    <section aria-labelledby={titleId} className="output-card">
      <h3 id={titleId} className="output-heading">
        {text.label}
      </h3>
      {revision !== null ? (
        <p className="output-support">{text.revision}</p>
      ) : (
        <Form
          method="get"
          preventScrollReset
          className="output-fields"
          onChange={(event) => {
            stay(event);
            if (event.defaultPrevented) event.currentTarget.reset();
            else submit(event.currentTarget, { preventScrollReset: true });
          }}
        >
          <input type="hidden" name="document" value={name} />
          {name === 'changes' && (
            <Choice
              name="from"
              label={text.from}
              value={choice.from}
              choices={[latest, ...frozen, ...MOMENTS]}
            />
          )}
          <Choice
            name="version"
            label={name === 'changes' ? text.to : text.of}
            value={choice.version}
            choices={[draft, ...frozen, ...(name === 'changes' ? MOMENTS : [])]}
          />
          {!isHydrated && (
            <Button type="submit" size="sm" onClick={stay}>
              {text.show}
            </Button>
          )}
          {versions.length === 0 && <p className="output-support">{text.noVersions}</p>}
        </Form>
      )}
    </section>
  );
}

const MOMENTS = (['lastVisit', 'lastMeeting'] as const).map((value) => ({
  value,
  label: documentMessages.settings.moments[value],
}));

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  const { name, label, value, choices } = props;
  const id = useId();
  return (
    <div className="output-field">
      <label htmlFor={id} className="output-label">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="output-input">
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
