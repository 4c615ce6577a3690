import { useLocation } from '@remix-run/react';
import type { ActivityEntry } from '#shared/activity/model.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { focusPanel, focusView, PANEL_ROOM, useSidePanel } from '../workspace/panes.tsx';
import { useGoTo } from '../workspace/use-go-to.ts';

const messages = activityMessages;

/** The item that an entry is about, under its name of now; leads to it where it is shown. */
export function ItemLink({ entry }: { readonly entry: Pick<ActivityEntry, 'nodeId' | 'title' | 'change'> }) {
  const node = useNode(entry.nodeId ?? nodeId(''));
  const go = useGoTo();
  const panel = useSidePanel();
  const inTable = useLocation().pathname.endsWith('/indicators');
  if (entry.nodeId === null) return <span className="activity-item">{messages.strategyItem}</span>;
  if (node === null) {
    return (
      <span className="activity-item">
        {entry.title === '' ? messages.untitled : entry.title}
        {messages.inBin}
      </span>
    );
  }
  const { kind, id } = node;
  const hasRow = kind === 'indicator' || kind === 'goal' || kind === 'measure';
  const field = kind === 'indicator' && entry.change.kind === 'field' ? entry.change.field : null;
  const name = itemName(node);
  return (
    <button
      type="button"
      className="activity-item text-link"
      aria-label={messages.panel.goTo(name)}
      onClick={() => {
        go({ view: inTable && hasRow ? 'indicators' : 'text', nodeId: id, field });
        // Where it lies over the text the panel has done its work.
        if (window.matchMedia(PANEL_ROOM).matches) focusPanel();
        else {
          panel.close();
          focusView();
        }
      }}
    >
      {name}
    </button>
  );
}
