import { useEffect, useRef, useState } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { fieldSpec } from '#shared/document/schema.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, usePlace, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { itemWord } from '../editor/level-words.ts';
import { Button } from '../ui/button.tsx';
import { focusPanel } from '../workspace/panes.tsx';
import { useActivity } from './activity-provider.tsx';
import { ChangesSinceVisit } from './changes-since-visit.tsx';
import { HistoryList } from './history-list.tsx';
import './activity.css';

const text = activityMessages.panel;

/** 履歴: of what is selected, or of the whole strategy with 前回以降の変更. */
export function HistoryPanel() {
  const { nodeId: selected } = usePlace();
  const node = useNode(selected ?? nodeId(''));
  const { isWhole, setWhole } = useActivity();
  const show = (whole: boolean) => {
    setWhole(whole);
    focusPanel();
  };
  // Whoever selects something else wants to see that.
  const shown = useRef(selected);
  useEffect(() => {
    if (shown.current !== selected && selected !== null) setWhole(false);
    shown.current = selected;
  }, [selected, setWhole]);
  if (node === null) return <WholeHistory />;
  return isWhole ? (
    <>
      <Button size="xs" variant="text" className="-ml-2 mb-3" onClick={() => show(false)}>
        {text.toItem}
      </Button>
      <WholeHistory />
    </>
  ) : (
    <ItemHistory key={node.id} node={node} onWhole={() => show(true)} />
  );
}

function WholeHistory() {
  return (
    <>
      <ChangesSinceVisit />
      <h3 className="activity-heading">{text.recent}</h3>
      <HistoryList of={{ nodeId: null, field: null }} empty={text.emptyWhole} />
    </>
  );
}

interface ItemHistoryProps {
  readonly node: ReadNode;
  readonly onWhole: () => void;
}

function ItemHistory({ node, onWhole }: ItemHistoryProps) {
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const { field: selected } = usePlace();
  const field = selected !== null && fieldSpec(node.kind, selected) !== null ? selected : null;
  const [cellOnly, setCellOnly] = useState(false);
  const role = node.kind === 'indicator' ? node.role : null;
  const item = { nodeId: node.id, nodeKind: node.kind };
  const of = { nodeId: node.id, field: cellOnly ? field : null };
  return (
    <>
      <p className="detail-kind">{itemWord(labels, node.kind, role)}</p>
      <h3 className="detail-title">{itemName(node)}</h3>
      {node.kind === 'indicator' && field !== null && (
        <label className="activity-filter">
          <input type="checkbox" checked={cellOnly} onChange={({ target }) => setCellOnly(target.checked)} />
          {text.cellOnly(activityMessages.field(field, item, labels.baseline))}
        </label>
      )}
      <HistoryList key={of.field} of={of} empty={of.field === null ? text.emptyItem : text.emptyField} />
      <Button size="xs" variant="text" className="-ml-2 mt-4" onClick={onWhole}>
        {text.toWhole}
      </Button>
    </>
  );
}
