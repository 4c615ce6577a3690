import { Form } from '@remix-run/react';
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { Button } from '../ui/button.tsx';

const text = documentMessages.settings;

/** One of two states to choose from. */
interface SideChoice {
  readonly name: 'from' | 'to';
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface ChangesFormProps {
  readonly settings: Omit<ChangesSettings, 'marks'>;
  /** Which states are compared; none of a revision, which has its own. */
  readonly sides?: readonly SideChoice[];
}

/** The settings of a 新旧対照表, sent as an address: it works without scripts and can be passed on. */
export function ChangesForm({ settings, sides = [] }: ChangesFormProps) {
  return (
    <Form method="get" className="printable-form">
      {sides.map(({ name, value, choices }) => (
        <Select key={name} label={text[name]} name={name} value={value} choices={choices} />
      ))}
      <Select label={text.newOn} name="new" value={settings.newOn} choices={SIDES} />
      {/* Says that the boxes were shown: one that is not ticked is not sent. */}
      <input type="hidden" name="set" value="1" />
      {BOXES.map((name) => (
        <label key={name} className="printable-box">
          <input type="checkbox" name={name} value="1" defaultChecked={settings[name]} />
          {text[name]}
        </label>
      ))}
      <Button type="submit" size="sm">
        {text.show}
      </Button>
    </Form>
  );
}

const SIDES = (['left', 'right'] as const).map((value) => ({ value, label: text.sides[value] }));
const BOXES = ['fold', 'remarks', 'pages'] as const;

function Select(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: SideChoice['choices'];
}) {
  const { label, name, value, choices } = props;
  return (
    <label className="printable-select">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
