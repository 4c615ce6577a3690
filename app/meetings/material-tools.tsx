import { useRevalidator } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash2 from 'lucide-react/icons/trash-2';
import { type FormEvent, useRef } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { Material } from '#shared/meetings/model.ts';
import { Button } from '../ui/button.tsx';
import { useClosing } from '../ui/use-closing.ts';
import { useNotify } from '../workspace/notices.tsx';
import { changeMaterial } from './material-requests.ts';

const text = meetingMessages.material;

interface MaterialToolsProps {
  readonly material: Material;
  /** Takes the change; a form of its own, so that it works without scripts. */
  readonly address: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What the secretariat does with a material: exchange its number with a neighbour's, or remove it. */
export function MaterialTools({ material, address, isFirst, isLast }: MaterialToolsProps) {
  const { number, fileName } = material;
  const submit = useChange(address);
  const removal = useRef<HTMLDetailsElement>(null);
  useClosing(removal);
  return (
    <form method="post" action={address} className="material-tools" onSubmit={submit}>
      <button
        type="submit"
        name="intent"
        value="up"
        aria-label={text.earlier(number)}
        title={text.earlier(number)}
        aria-disabled={isFirst || undefined}
        className="icon-button"
      >
        <ArrowUp aria-hidden className="size-4" />
      </button>
      <button
        type="submit"
        name="intent"
        value="down"
        aria-label={text.later(number)}
        title={text.later(number)}
        aria-disabled={isLast || undefined}
        className="icon-button"
      >
        <ArrowDown aria-hidden className="size-4" />
      </button>
      <details ref={removal} className="material-removal">
        <summary title={text.remove(number)} aria-label={text.remove(number)} className="icon-button">
          <Trash2 aria-hidden className="size-4" />
        </summary>
        <div className="material-removal-question">
          <p>{text.removeBody(number, fileName)}</p>
          <Button type="submit" size="sm" name="intent" value="remove">
            {text.removeSubmit(number)}
          </Button>
        </div>
      </details>
    </form>
  );
}

function useChange(address: string): (event: FormEvent<HTMLFormElement>) => void {
  const { revalidate } = useRevalidator();
  const notify = useNotify();
  return (event) => {
    event.preventDefault();
    // A form is submitted by one of its buttons; React's event does not know which.
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.ariaDisabled === 'true') return;
    void changeMaterial(address, submitter.value).then((changed) => {
      if (changed) revalidate();
      else notify({ text: text.changeFailed });
    });
  };
}
