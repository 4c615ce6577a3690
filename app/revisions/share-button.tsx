import { useState } from 'react';
import { can } from '#shared/access/policy.ts';
import type { RoleName } from '#shared/access/roles.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { UserId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActButton } from './act-button.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.share;

/** For those who write in the revision: who else does. */
export function ShareButton() {
  const { record } = useRevision();
  const [isOpen, setOpen] = useState(false);
  if (!record.canEdit) return null;
  return (
    <>
      <Button size="xs" variant="text" onClick={() => setOpen(true)}>
        {revisionMessages.page.share}
      </Button>
      {isOpen && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, act } = useRevision();
  const people = useCandidates();
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(new Set(record.authors.map(({ id }) => id)));
  const choose = (id: UserId, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const save = async () => {
    const users = people.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    const answer = await act({ do: 'share', users });
    if (answer.ok || answer.refusal.code !== 'unreachable') onClose();
  };
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <ActButton variant="solid" disabled={people.length === 0} onClick={() => void save()}>
            {text.save}
          </ActButton>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{text.lead}</p>
      {people.length === 0 && <p className="mt-2">{text.nobody}</p>}
      <fieldset className="revision-field">
        <legend className="revision-label">{text.people}</legend>
        {people.map(({ id, name, role }) => (
          <label key={id} className="revision-choice">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => choose(id, target.checked)}
            />
            <span>
              {name}（{accessMessages.role[role]}）
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

const BY_NAME = new Intl.Collator('ja', { numeric: true });

/** Those who may write in a revision once it is theirs, too; not who opened it, and not the secretariat, which always may. */
function useCandidates() {
  const { comments, kind, stage, directEditing } = useStrategy();
  const { record } = useRevision();
  const may = (id: UserId, role: RoleName, ownRevision: boolean) =>
    can({ userId: id, isAdministrator: false, roles: [role] }, 'editRevision', {
      kind,
      stage,
      directEditing,
      meetingOpen: false,
      ownRevision,
    });
  return (comments?.people ?? [])
    .filter(({ id, role }) => id !== record.openedBy.id && may(id, role, true) && !may(id, role, false))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));
}
