import { useNavigate } from '@remix-run/react';
import { useRef, useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { postRevision } from './revision-requests.ts';

const text = revisionMessages.create;

interface CreateDialogProps {
  readonly slug: string;
  readonly onClose: () => void;
}

/** Asks for the title of a new revision and leads to where it is written. */
export function CreateDialog({ slug, onClose }: CreateDialogProps) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = async () => {
    if (title.trim() === '') return setProblem(text.blank);
    setBusy(true);
    const answer = await postRevision(slug, title.trim());
    setBusy(false);
    if (!answer.ok) setProblem(revisionMessages.refusal[answer.refusal.code]);
    else if (answer.opened !== null) navigate(`/strategies/${slug}/revisions/${answer.opened}`);
  };
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="solid" aria-disabled={isBusy} onClick={() => form.current?.requestSubmit()}>
            {text.submit}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void create();
        }}
      >
        <p className="mb-4">{text.lead}</p>
        <TextField
          label={text.name}
          support={text.example}
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
