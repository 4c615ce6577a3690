import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { Button } from '../ui/button.tsx';
import type { ActAnswer } from './revision-requests.ts';
import { type FieldState, useKeptField } from './use-kept-field.ts';

const text = revisionMessages.notes;

interface KeptAreaProps {
  readonly id: string;
  /** Under what it is kept on the device. */
  readonly keep: string;
  readonly label: string;
  /** As the server has it. */
  readonly value: string;
  readonly help?: string;
  readonly save: (text: string) => Promise<ActAnswer>;
}

/** A text that is saved on leaving it. */
export function KeptArea({ id, keep, label, value, help, save }: KeptAreaProps) {
  const field = useKeptField(keep, value, save);
  const isRefused = field.state.kind === 'refused';
  return (
    <div className="revision-field">
      <label htmlFor={id} className="revision-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        className="revision-input"
        value={field.text}
        placeholder={help}
        aria-invalid={isRefused || undefined}
        aria-describedby={`${id}-state`}
        onChange={({ target }) => field.type(target.value)}
        onBlur={field.leave}
      />
      {field.theirs !== null && (
        <div role="status" className="revision-theirs">
          <p>{text.theirs(field.theirs)}</p>
          <Button size="xs" onClick={field.takeTheirs}>
            {text.takeTheirs}
          </Button>
          <Button size="xs" onClick={field.leave}>
            {text.saveMine}
          </Button>
        </div>
      )}
      <p id={`${id}-state`} role="status" className={isRefused ? 'revision-problem' : 'revision-help'}>
        {stateWords(field.state)}
      </p>
    </div>
  );
}

function stateWords(state: FieldState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'saving':
      return text.saving;
    case 'saved':
      return text.saved;
    case 'refused':
      return state.refusal.code === 'unreachable'
        ? text.keptHere
        : revisionMessages.refusal[state.refusal.code];
  }
}
