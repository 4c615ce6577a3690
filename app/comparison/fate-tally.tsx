import { countFates, FATES, type Fates } from '#shared/comparison/fates.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { INDICATOR_ROLES, type IndicatorRole } from '#shared/strategy/model.ts';
import { useDesk } from './desk.tsx';
import { ItemName } from './item-name-view.tsx';

const text = comparisonEditorMessages.fate;

/** What became of the current strategy's indicators: how many of each fate, and which go. */
export function FateTally() {
  const { sides, fates } = useDesk();
  const { current, next } = sides;
  if (current === null) return null;
  return (
    <section aria-label={text.title} className="comparison-summary">
      <h2 className="comparison-heading">{text.title}</h2>
      <dl className="comparison-tally">
        {INDICATOR_ROLES.map((role) => (
          <Tally
            key={role}
            role={role}
            before={ofRole(current.content.nodes, role)}
            after={ofRole(next.content.nodes, role)}
            fates={fates}
          />
        ))}
      </dl>
      {INDICATOR_ROLES.map((role) => (
        <Dropped key={role} role={role} nodes={ofRole(current.content.nodes, role)} fates={fates} />
      ))}
    </section>
  );
}

interface TallyProps {
  readonly role: IndicatorRole;
  readonly before: readonly ContentNode[];
  readonly after: readonly ContentNode[];
  readonly fates: Fates;
}

function Tally({ role, before, after, fates }: TallyProps) {
  const found = [
    ...after.flatMap(({ id }) => fates.next.get(id) ?? []),
    ...dropped(before, fates).flatMap(({ id }) => fates.current.get(id) ?? []),
  ];
  const counts = countFates(found);
  const words = FATES.filter((fate) => counts[fate] > 0).map((fate) =>
    text.count(text.word(fate, role), counts[fate]),
  );
  return (
    <div>
      <dt>{text.role[role]}</dt>
      <dd>{text.change(before.length, after.length)}</dd>
      <dd data-tally={role}>{words.join('・')}</dd>
    </div>
  );
}

function Dropped({
  role,
  nodes,
  fates,
}: Pick<TallyProps, 'role' | 'fates'> & { readonly nodes: readonly ContentNode[] }) {
  const gone = dropped(nodes, fates);
  if (gone.length === 0) return null;
  return (
    <details className="comparison-fold">
      <summary>{text.dropped(text.role[role], gone.length)}</summary>
      <ul>
        {gone.map((node) => (
          <li key={node.id}>
            <ItemName node={node} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function dropped(nodes: readonly ContentNode[], fates: Fates): readonly ContentNode[] {
  return nodes.filter(({ id }) => fates.current.get(id)?.fate === 'dropped');
}

function ofRole(nodes: readonly ContentNode[], role: IndicatorRole): readonly ContentNode[] {
  return nodes.filter((node) => node.kind === 'indicator' && node.role === role);
}
