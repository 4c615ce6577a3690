import type { RoleName } from '#shared/access/roles.ts';
import type { CommentPerson, Mention } from '#shared/comments/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import type { MentionCandidate } from './mention-search.ts';

const text = commentMessages.mentions;

/** The names behind @ of those whom a comment calls; someone who has no role here any more has none. */
export function mentionNames(
  mentions: readonly Mention[],
  people: readonly CommentPerson[],
): readonly string[] {
  return mentions.flatMap((mention) => {
    if (mention.kind === 'role') return [roleName(mention.role)];
    return people.filter(({ id }) => id === mention.userId).map(({ name }) => name);
  });
}

/** Whom one can call: everyone by name, then every role that several people hold. */
export function mentionCandidates(people: readonly CommentPerson[]): readonly MentionCandidate[] {
  const holders = new Map<RoleName, number>();
  for (const { role } of people) holders.set(role, (holders.get(role) ?? 0) + 1);
  const persons = people.map(({ id, name, role }) => ({
    mention: { kind: 'person', userId: id } as const,
    name,
    remark: accessMessages.role[role],
  }));
  const roles = Array.from(holders, ([role, count]) => ({ role, count }))
    .filter(({ count }) => count > 1)
    .map(({ role, count }) => ({
      mention: { kind: 'role', role } as const,
      name: roleName(role),
      remark: text.everyoneRemark(count),
    }));
  return [...persons, ...roles];
}

function roleName(role: RoleName): string {
  return text.everyone(accessMessages.role[role]);
}
