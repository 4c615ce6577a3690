import { Form } from '@remix-run/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { Button } from '../ui/button.tsx';
import { TICKED } from './chosen-sides.ts';

const text = versionMessages.list;
const MOST = 2;

/** The timeline as a form: two ticks are compared, or one with the draft. Without scripts the server counts them. */
export function CompareForm({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  const [count, setCount] = useState(0);
  const [isTold, setTold] = useState(false);
  const isFine = count > 0 && count <= MOST;
  const recount = (event: FormEvent<HTMLFormElement>) => {
    setCount(new FormData(event.currentTarget).getAll('side').length);
    setTold(false);
  };
  const check = (event: FormEvent) => {
    if (isFine) return;
    event.preventDefault();
    setTold(true);
  };
  return (
    <Form method="get" action={action} onChange={recount} onSubmit={check}>
      <h2 className="version-heading">{text.timeline}</h2>
      <input type="hidden" name={TICKED} value="1" />
      <ol className="version-timeline">{children}</ol>
      <div className="version-compare">
        <Button type="submit" size="sm">
          {text.compare}
        </Button>
        <p role="status" className={isTold ? 'version-problem' : 'text-quiet'}>
          {count > MOST ? text.tooMany : isTold ? text.chosen(0) : text.compareHelp}
        </p>
      </div>
    </Form>
  );
}
