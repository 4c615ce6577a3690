import Users from 'lucide-react/icons/users';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { Place, Presence } from '../collab/workspace.ts';
import { nodesById, usePeople, useReading, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { Button } from '../ui/button.tsx';
import { Initial } from '../ui/initial.tsx';
import { Menu } from '../ui/menu.tsx';
import { useGoTo } from './use-go-to.ts';

const text = workspaceMessages.people;
const SHOWN = 4;

/** Who else is here, where they are, and the way there. */
export function PeopleMenu() {
  const people = usePeople();
  const workspace = useWorkspaceOrNull();
  const others = onePerPerson(people).filter(({ userId }) => userId !== workspace?.me.id);
  return (
    <Menu title={text.label(others.length)} label={<Avatars people={others} />}>
      <p className="px-3 py-1 text-dns-14B-130">{text.title}</p>
      {people.length === 0 && <p className="px-3 py-2 text-quiet">{text.alone}</p>}
      <ul>
        {people.map((person) => (
          <Person key={person.clientId} person={person} isSelf={person.userId === workspace?.me.id} />
        ))}
      </ul>
    </Menu>
  );
}

function Avatars({ people }: { readonly people: readonly Presence[] }) {
  const more = people.length - SHOWN;
  return (
    <span className="flex items-center">
      <span className="sr-only">{text.label(people.length)}</span>
      <span className="hidden items-center md:flex">
        {people.slice(0, SHOWN).map(({ clientId, name, color }) => (
          <Initial key={clientId} name={name} color={color} className="-mr-1.5" />
        ))}
        {more > 0 && <span className="ml-3 figures text-oln-14B-100">+{more}</span>}
      </span>
      {people.length > 0 && (
        // A phone has no room for faces beside the save state and the bell.
        <span aria-hidden className="flex items-center gap-1 text-oln-14B-100 md:hidden">
          <Users className="size-5" />
          <span className="figures">{people.length}</span>
        </span>
      )}
      {people.length === 0 && <span className="text-quiet text-oln-14N-100">{text.short}</span>}
      <span className="w-1.5" />
    </span>
  );
}

function Person({ person, isSelf }: { readonly person: Presence; readonly isSelf: boolean }) {
  const go = useGoTo();
  const where = useWhere(person.place);
  const name = isSelf ? text.self(person.name) : person.name;
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <Initial name={person.name} color={person.color} className="shrink-0" />
      <div className="min-w-0 grow">
        <p>{name}</p>
        <p className="text-dns-14N-130 text-quiet">{where}</p>
        {person.place?.nodeId != null && (
          <Button
            size="xs"
            variant="outline"
            className="mt-1"
            aria-label={text.goTo(person.name)}
            onClick={() => person.place !== null && go(person.place)}
          >
            {text.goThere}
          </Button>
        )}
      </div>
    </li>
  );
}

function useWhere(place: Place | null): string {
  const reading = useReading();
  const node = place?.nodeId == null ? undefined : nodesById(reading).get(place.nodeId);
  if (place === null || node === undefined) return text.nowhere;
  const where = text.at(workspaceMessages.views[place.view], itemName(node));
  return place.editing ? text.typing(where) : where;
}

/** One sign per person, however many windows they have open. */
function onePerPerson(people: readonly Presence[]): readonly Presence[] {
  return [...new Map(people.map((person) => [person.userId, person])).values()];
}
