import type { ChangeCategory } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { ShownState } from '#shared/versions/shown.ts';

interface ShownLabelsProps {
  readonly state: ShownState;
  readonly categories: readonly ChangeCategory[];
}

/** What became of an item, in words. */
export function ShownLabels({ state, categories }: ShownLabelsProps) {
  if (state === 'same') return null;
  return (
    <span className={`shown-labels shown-labels-${state}`}>
      <span className="shown-state">{versionMessages.changes.state[state]}</span>
      {categories.map((category) => (
        <span key={category}>{changeMessages.category[category]}</span>
      ))}
    </span>
  );
}
