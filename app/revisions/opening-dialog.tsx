import { useNavigate } from '@remix-run/react';
import { type FormEvent, useId, useState } from 'react';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Opening } from './opening-model.ts';
import { postRevision } from './revision-requests.ts';

const text = forkMessages.opening;

interface OpeningDialogProps {
  readonly opening: Opening;
  readonly onClose: () => void;
}

/** Asks for the title of a new revision, opens it and leads into it, to where one was. */
export function OpeningDialog({ opening, onClose }: OpeningDialogProps) {
  const { slug, stage } = useStrategy();
  const navigate = useNavigate();
  const [title, setTitle] = useState(opening.title);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (title.trim() === '') return setProblem(text.blank);
    setBusy(true);
    const answer = await postRevision(slug, { title: title.trim(), origin: opening.origin });
    setBusy(false);
    if (!answer.ok) return setProblem(revisionMessages.refusal[answer.refusal.code]);
    onClose();
    if (answer.opened !== null) navigate(addressIn(`/revisions/${answer.opened}/edit`, opening));
  };
  return (
    <Dialog
      open
      title={text.dialogTitle}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={id} variant="solid" aria-disabled={isBusy}>
            {isBusy ? text.creating : text.create}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event)}>
        {stage !== 'drafting' && <p>{text.insteadOfEdit[stage]}</p>}
        <p className="mb-4">{text.explanation}</p>
        <TextField
          label={text.title}
          support={text.titleHint}
          value={title}
          error={problem}
          maxLength={REVISION_LIMITS.title}
          onChange={({ target }) => {
            setTitle(target.value);
            setProblem(null);
          }}
        />
      </form>
    </Dialog>
  );
}

/** Where the fork shows what the revision was opened from. */
function addressIn(path: string, { view, origin }: Opening): string {
  const base = view === 'indicators' ? `${path}/indicators` : path;
  if (origin.from !== 'node') return base;
  const place = { node: origin.nodeId, ...(origin.field === null ? {} : { field: origin.field }) };
  return `${base}?${new URLSearchParams(place)}`;
}
