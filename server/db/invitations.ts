import { ROLE_NAMES, type RoleName } from '#shared/access/roles.ts';
import { type DocumentId, type MeetingId, userId } from '#shared/ids.ts';
import type { Invitee } from '#shared/meetings/model.ts';
import type { Sql, Transaction } from './database.ts';

/** Who is invited to a meeting, by role and name. */
export async function findInvitees(sql: Sql | Transaction, meeting: MeetingId): Promise<readonly Invitee[]> {
  const rows = await sql<RawInvitee[]>`
    select users.id, users.display_name as name, meeting_invitations.role
    from meeting_invitations join users on users.id = meeting_invitations.user_id
    where meeting_invitations.meeting_id = ${meeting}
    order by array_position(${[...ROLE_NAMES]}::text[], meeting_invitations.role), users.display_name`;
  return rows.map(invitee);
}

/** Everyone who can be invited: people with a role in the strategy, each once, in the first of their roles. */
export async function findInvitable(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly Invitee[]> {
  const rows = await sql<RawInvitee[]>`
    select id, name, role from (
      select distinct on (users.id) users.id, users.display_name as name, strategy_roles.role,
        array_position(${[...ROLE_NAMES]}::text[], strategy_roles.role) as rank
      from strategy_roles join users on users.id = strategy_roles.user_id
      where strategy_roles.document_id = ${document} and users.disabled_at is null
      order by users.id, rank) as people
    order by rank, name`;
  return rows.map(invitee);
}

/** Makes these people the ones who are invited to a meeting. */
export async function writeInvitations(
  sql: Transaction,
  meeting: MeetingId,
  organisationId: string,
  invitees: readonly Pick<Invitee, 'userId' | 'role'>[],
): Promise<void> {
  await sql`delete from meeting_invitations where meeting_id = ${meeting}`;
  if (invitees.length === 0) return;
  const values = invitees.map((person) => ({
    meeting_id: meeting,
    organisation_id: organisationId,
    user_id: person.userId,
    role: person.role,
  }));
  await sql`insert into meeting_invitations ${sql(values)}`;
}

interface RawInvitee {
  id: string;
  name: string;
  role: RoleName;
}

/** Check constraints keep roles to the union. */
function invitee({ id, name, role }: RawInvitee): Invitee {
  return { userId: userId(id), name, role };
}
