import X from 'lucide-react/icons/x';
import { type ComponentType, Suspense } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useReady, useStrategy } from '../collab/workspace-context.tsx';
import { CommentsTab } from '../comments/comments-tab.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { paneState } from './outline.tsx';
import { PANEL_CONTENTS, type PanelTab, useSidePanel } from './panes.tsx';
import { SelectedDetails } from './selected-details.tsx';

const text = workspaceMessages.panel;

const HistoryPanel = patientLazy(async () => (await import('../activity/history-panel.tsx')).HistoryPanel);

interface PanelContent {
  readonly tab: PanelTab;
  readonly Content: ComponentType;
  /** It scrolls by itself, and shows what there is before the document is here. */
  readonly fills: boolean;
}

/** The tabs in their order; the words are in workspaceMessages.panel.tabs. */
const TABS: readonly PanelContent[] = [
  { tab: 'comments', Content: CommentsTab, fills: true },
  { tab: 'history', Content: HistoryPanel, fills: false },
  { tab: 'details', Content: SelectedDetails, fills: false },
];

/**
 * The tabs that this person has: who may not read comments has no such tab at all, and what changes in a revision's
 * fork is its list of changes, not the strategy's history.
 */
function useTabs(): readonly PanelContent[] {
  const { comments, fork } = useStrategy();
  const hidden: readonly PanelTab[] = [
    ...(comments === null ? (['comments'] as const) : []),
    ...(fork === null ? [] : (['history'] as const)),
  ];
  return TABS.filter(({ tab }) => !hidden.includes(tab));
}

/** The panel on the right; what it shows follows the selection. */
export function SidePanel() {
  const pane = useSidePanel();
  const ready = useReady();
  const tabs = useTabs();
  const shown = tabs.find(({ tab }) => tab === pane.tab) ?? tabs[0];
  if (shown === undefined) return null;
  const { tab, Content, fills } = shown;
  return (
    <aside aria-label={text.label} className="side-panel" data-pane={paneState(pane.isOpen)}>
      <h2 className="sr-only">{text.tabs[tab]}</h2>
      <div className="side-panel-head">
        <TabList
          label={text.label}
          tabs={tabs.map((content) => content.tab)}
          current={tab}
          choose={pane.show}
          idOf={tabId}
          controls={PANEL_CONTENTS}
          words={(each) => text.tabs[each]}
          className="side-panel-tabs"
          tabClassName="side-panel-tab"
        />
        <button type="button" aria-label={text.close} className="icon-button" onClick={pane.close}>
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div
        role="tabpanel"
        id={PANEL_CONTENTS}
        aria-labelledby={tabId(tab)}
        className={fills ? 'side-panel-fill' : 'side-panel-body'}
        // Focusable where it may hold no field: a reader without a mouse scrolls it.
        tabIndex={fills ? undefined : 0}
      >
        {(ready || fills) && (
          <Suspense fallback={<Skeleton className="h-64 w-full" />}>
            <Content />
          </Suspense>
        )}
      </div>
    </aside>
  );
}

function tabId(tab: PanelTab): string {
  return `side-panel-${tab}`;
}
