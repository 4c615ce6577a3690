import { COMPARISON_SIDES, type ComparisonRow, type ComparisonSide } from '#shared/comparison/model.ts';
import { addRow, putNode, replaceRow, unplacedGoals } from '#shared/comparison/rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { itemName } from '../editor/item-name.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk.tsx';
import { ItemName } from './item-name-view.tsx';
import { useSay } from './said.tsx';

const text = comparisonEditorMessages.unplaced;

/** Goals that stand in no row, which the printed table would leave out. */
export function UnplacedGoals({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const { sides, open, canArrange, arrange } = useDesk();
  const say = useSay();
  const left = COMPARISON_SIDES.map((side) => ({ side, ids: unplacedGoals(rows, sides, side) }));
  if (left.every(({ ids }) => ids.length === 0)) return null;
  const place = (side: ComparisonSide, id: NodeId) =>
    arrange((before) => {
      const added = addRow(before, before.length);
      const row = added.at(-1);
      return row === undefined || added === before ? before : replaceRow(added, putNode(row, side, id));
    });
  return (
    <section aria-label={text.title} className="comparison-unplaced">
      <h2 className="comparison-heading">{text.title}</h2>
      <div className="comparison-unplaced-sides">
        {left.map(({ side, ids }) => (
          <ul key={side} aria-label={comparisonEditorMessages.side[side]}>
            {ids.map((id) => {
              const node = sides[side]?.content.nodes.find((each) => each.id === id);
              if (node === undefined) return null;
              return (
                <li key={id} className="comparison-card">
                  <p className="comparison-cell-name">{comparisonEditorMessages.side[side]}</p>
                  <ItemName node={node} />
                  {open.whyNot === null && (
                    <Button
                      size="xs"
                      className="mt-1"
                      aria-label={text.place(itemName(node))}
                      aria-disabled={!canArrange || undefined}
                      onClick={() => {
                        if (!canArrange) return;
                        place(side, id);
                        say(text.placed(itemName(node)));
                      }}
                    >
                      {text.placeShort}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        ))}
      </div>
    </section>
  );
}
