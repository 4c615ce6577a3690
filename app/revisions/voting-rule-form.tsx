import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { votingRuleMessages } from '#shared/i18n/ja/voting-rule.ts';
import { QUORUMS, TIES, type VotingRule } from '#shared/revision/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { MeetingPane } from '../meetings/meeting-pane.tsx';
import { Button } from '../ui/button.tsx';

const text = votingRuleMessages;

interface VotingRuleFormProps {
  readonly rule: VotingRule;
  readonly mayChange: boolean;
  readonly answer: VotingRuleAnswer | undefined;
}

/** What became of a rule that was sent; `unreachable` where no answer came. */
export interface VotingRuleAnswer {
  readonly rule: VotingRule | null;
  readonly outcome: 'saved' | 'refused' | 'invalid' | 'unreachable';
}

/** 採決のきまり: a form for the secretariat, the same in words for everyone else. */
export function VotingRuleForm({ rule, mayChange, answer }: VotingRuleFormProps) {
  const { slug } = useStrategy();
  return (
    <MeetingPane>
      <p className="meeting-back">
        <Link to={`/strategies/${slug}/revisions`} className="text-link">
          {text.back}
        </Link>
      </p>
      <h1 className="meeting-title">{text.title}</h1>
      <p>{text.lead}</p>
      <p>{text.majority}</p>
      {mayChange ? <Fields rule={answer?.rule ?? rule} outcome={answer?.outcome} /> : <Words rule={rule} />}
    </MeetingPane>
  );
}

interface FieldsProps {
  readonly rule: VotingRule;
  readonly outcome: VotingRuleAnswer['outcome'] | undefined;
}

function Fields({ rule, outcome }: FieldsProps) {
  const id = useId();
  return (
    <Form method="post" className="meeting-form">
      <Choice name="quorum" label={text.quorum} choices={QUORUMS} words={text.quorums} value={rule.quorum} />
      <Choice name="tie" label={text.tie} choices={TIES} words={text.ties} value={rule.tie} />
      <div>
        <label htmlFor={id} className="detail-label">
          {text.approvedLabel}
        </label>
        <input
          id={id}
          name="approvedLabel"
          required
          maxLength={10}
          aria-describedby={`${id}-hint`}
          className="meeting-input voting-rule-word"
          defaultValue={rule.approvedLabel}
        />
        <p id={`${id}-hint`} className="text-dns-14N-130 text-quiet">
          {text.approvedHint}
        </p>
      </div>
      <p role="status">{outcome !== undefined && text[outcome]}</p>
      <div className="meeting-actions">
        <Button type="submit" variant="solid">
          {text.save}
        </Button>
      </div>
    </Form>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
}

function Choice<T extends string>({ name, label, choices, words, value }: ChoiceProps<T>) {
  return (
    <fieldset className="voting-rule-choice">
      <legend className="detail-label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice} className="voting-rule-option">
          <input type="radio" name={name} value={choice} defaultChecked={choice === value} />
          {words[choice]}
        </label>
      ))}
    </fieldset>
  );
}

function Words({ rule }: { readonly rule: VotingRule }) {
  return (
    <dl className="voting-rule-words">
      <dt>{text.quorum}</dt>
      <dd>{text.quorums[rule.quorum]}</dd>
      <dt>{text.tie}</dt>
      <dd>{text.ties[rule.tie]}</dd>
      <dt>{text.approvedLabel}</dt>
      <dd>{rule.approvedLabel}</dd>
    </dl>
  );
}
