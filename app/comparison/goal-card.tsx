import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GripVertical from 'lucide-react/icons/grip-vertical';
import X from 'lucide-react/icons/x';
import { useMemo } from 'react';
import type { ComparisonSide } from '#shared/comparison/model.ts';
import type { CellPlace } from '#shared/comparison/rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { withoutBullet } from '#shared/strategy/printed-title.ts';
import { itemName } from '../editor/item-name.ts';
import { useDragHandle } from './card-drag.tsx';
import { useDesk } from './desk.tsx';
import { countParts, type GoalPart, goalContents } from './goal-contents.ts';
import { ItemName } from './item-name-view.tsx';
import { ToolButton } from './tool-button.tsx';
import type { RowSteps } from './use-row-steps.ts';

const text = comparisonEditorMessages.card;

interface GoalCardProps {
  readonly place: CellPlace;
  /** It stands in the row before, too. */
  readonly continues: boolean;
  readonly steps: RowSteps;
}

/** A goal in a cell: its name, what hangs under it folded, and ways to move it. */
export function GoalCard({ place, continues, steps }: GoalCardProps) {
  const { sides, open } = useDesk();
  const content = sides[place.side]?.content ?? null;
  const node = content?.nodes.find(({ id }) => id === place.nodeId);
  const parts = useMemo(
    () => (content === null ? [] : goalContents(content.nodes, place.nodeId)),
    [content, place.nodeId],
  );
  if (content === null || node === undefined) return null;
  const number = withoutBullet(node.number).trim();
  const counts = countParts(parts, content.strategy.labels);
  return (
    <li data-card={place.nodeId} data-side={place.side} className="comparison-card">
      <p className="comparison-card-title">
        {number !== '' && <span className="comparison-card-number">{number}</span>}
        {node.title || (number === '' ? text.untitled : '')}
      </p>
      {continues && <p className="comparison-continues">{text.continues}</p>}
      {parts.length > 0 && (
        <details>
          <summary>{counts.map(({ word, count }) => text.count(word, count)).join('・')}</summary>
          <Parts parts={parts} side={place.side} />
        </details>
      )}
      {open.whyNot === null && <CardTools place={place} name={itemName(node)} steps={steps} />}
    </li>
  );
}

interface PartsProps {
  readonly parts: readonly GoalPart[];
  readonly side: ComparisonSide;
}

function Parts({ parts, side }: PartsProps) {
  const { fates } = useDesk();
  const fateOf = ({ node }: GoalPart) => {
    const fate = side === 'framework' ? undefined : fates[side].get(node.id)?.fate;
    if (fate === undefined || node.kind !== 'indicator') return null;
    // Seen from the current strategy the other role is the one that it has become, which the next one says.
    if (side === 'current' && fate === 'roleChanged') return null;
    return comparisonEditorMessages.fate.word(fate, node.role);
  };
  return (
    <ul className="comparison-card-parts">
      {parts.map((part) => (
        <li key={part.node.id} data-depth={Math.min(part.depth, 3)}>
          <ItemName node={part.node} />
          {fateOf(part) !== null && <span className="comparison-fate-word">{fateOf(part)}</span>}
        </li>
      ))}
    </ul>
  );
}

function CardTools({
  place,
  name,
  steps,
}: Pick<GoalCardProps, 'place' | 'steps'> & { readonly name: string }) {
  const handle = useDragHandle(place, name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a line are no fieldset
    <div role="group" aria-label={text.tools(name)} className="comparison-card-tools">
      <button
        type="button"
        data-control="drag"
        aria-label={text.drag(name)}
        title={comparisonEditorMessages.rows.help}
        className="comparison-tool comparison-handle"
        {...handle}
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <ToolButton control="up" label={text.up(name)} icon={ArrowUp} run={() => steps.moveCard(place, -1)} />
      <ToolButton
        control="down"
        label={text.down(name)}
        icon={ArrowDown}
        run={() => steps.moveCard(place, 1)}
      />
      <ToolButton control="take" label={text.remove(name)} icon={X} run={() => steps.removeCard(place)} />
    </div>
  );
}
