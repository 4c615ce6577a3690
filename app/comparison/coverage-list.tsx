import { useMemo, useState } from 'react';
import { coverageOf } from '#shared/comparison/coverage.ts';
import { linksTo } from '#shared/comparison/links-to.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useDesk } from './desk.tsx';
import { ItemName } from './item-name-view.tsx';
import { ALIGNED } from './link-candidates.ts';
import { NodePicker } from './node-picker.tsx';
import { useChangeLinks } from './use-link-steps.ts';

const text = comparisonEditorMessages.coverage;

/** 対応のない国の項目: what of the framework nothing answers to. */
export function CoverageList() {
  const { framework, next } = useDesk().sides;
  const coverage = useMemo(
    () => (framework === null ? null : coverageOf(framework, next)),
    [framework, next],
  );
  const [answering, setAnswering] = useState<ContentNode | null>(null);
  if (coverage === null) return null;
  const { all, covered } = coverage.points;
  return (
    <section aria-label={text.title} className="comparison-summary">
      <h2 className="comparison-heading">{text.title}</h2>
      {all === 0 && <p>{text.noPoints}</p>}
      {all > 0 && coverage.gaps.length === 0 && <p>{text.all}</p>}
      {coverage.gaps.length > 0 && (
        <details className="comparison-fold">
          <summary data-coverage={all - covered}>{text.count(all - covered, all)}</summary>
          <ul>
            {coverage.gaps.map(({ goal, isGoalMissing, points }) => (
              <li key={goal.id}>
                <Gap node={goal} isGoalMissing={isGoalMissing} answer={isGoalMissing ? setAnswering : null} />
                <ul>
                  {points.map((point) => (
                    <li key={point.id}>
                      <Gap node={point} isGoalMissing={false} answer={setAnswering} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      {answering !== null && <Answering point={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}

interface GapProps {
  readonly node: ContentNode;
  readonly isGoalMissing: boolean;
  /** Null: something answers to it. */
  readonly answer: ((node: ContentNode) => void) | null;
}

function Gap({ node, isGoalMissing, answer }: GapProps) {
  const canEdit = useCanEdit();
  return (
    <span className="comparison-gap">
      <span>
        <ItemName node={node} />
        {isGoalMissing && <span className="comparison-note">{text.goalMissing}</span>}
      </span>
      {canEdit && answer !== null && (
        <button
          type="button"
          className="comparison-choose"
          aria-label={text.setOf(itemName(node))}
          onClick={() => answer(node)}
        >
          {text.set}
        </button>
      )}
    </span>
  );
}

/** Which items of the next strategy answer to a point. */
function Answering({ point, onClose }: { readonly point: ContentNode; readonly onClose: () => void }) {
  const { framework, next } = useDesk().sides;
  const change = useChangeLinks();
  if (framework === null) return null;
  const link = { documentId: framework.documentId, nodeId: point.id };
  const nodes = next.content.nodes.filter(({ kind }) => ALIGNED.includes(kind));
  const now = nodes.flatMap((node) =>
    linksTo(node, 'alignsTo', link.documentId).some(({ nodeId }) => nodeId === link.nodeId) ? node.id : [],
  );
  const choose = (chosen: readonly NodeId[]) => {
    // The button that asked goes away with what it asked for.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-coverage]')?.focus());
    change([
      ...now
        .filter((id) => !chosen.includes(id))
        .map((id) => ({ id, field: 'alignsTo' as const, link, isSet: false })),
      ...chosen
        .filter((id) => !now.includes(id))
        .map((id) => ({ id, field: 'alignsTo' as const, link, isSet: true })),
    ]);
  };
  return (
    <NodePicker
      title={text.picker(itemName(point))}
      nodes={nodes}
      chosen={now}
      note={() => ''}
      submit={comparisonEditorMessages.links.picker.submit}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
