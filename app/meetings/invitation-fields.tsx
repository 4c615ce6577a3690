import type { RoleName } from '#shared/access/roles.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { Invitee } from '#shared/meetings/model.ts';

const text = meetingMessages.form;

interface InvitationFieldsProps {
  readonly people: readonly Invitee[];
  /** Ids of those who are ticked at first. */
  readonly invited: readonly string[];
}

/** 出席予定者 by role. */
export function InvitationFields({ people, invited }: InvitationFieldsProps) {
  const roles = [...new Set(people.map(({ role }) => role))];
  return (
    <fieldset className="meeting-field">
      <legend className="meeting-label">{text.invited}</legend>
      <p className="meeting-support">{text.invitedSupport}</p>
      {roles.map((role) => (
        <Role
          key={role}
          role={role}
          people={people.filter((person) => person.role === role)}
          invited={invited}
        />
      ))}
    </fieldset>
  );
}

function Role({ role, people, invited }: InvitationFieldsProps & { readonly role: RoleName }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldset would be read out with every name
    <div role="group" aria-label={accessMessages.role[role]} className="invitation-role">
      <span aria-hidden className="invitation-role-name">
        {accessMessages.role[role]}
      </span>
      <div className="invitation-people">
        {people.map(({ userId, name }) => (
          <label key={userId} className="invitation-person">
            <input type="checkbox" name="invited" value={userId} defaultChecked={invited.includes(userId)} />
            {name}
          </label>
        ))}
      </div>
    </div>
  );
}
