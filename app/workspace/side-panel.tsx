import X from 'lucide-react/icons/x';
import { type ComponentType, type KeyboardEvent, Suspense } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useReady } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { paneState } from './outline.tsx';
import { type PanelTab, useSidePanel } from './panes.tsx';
import { SelectedDetails } from './selected-details.tsx';

const text = workspaceMessages.panel;

const HistoryPanel = patientLazy(async () => (await import('../activity/history-panel.tsx')).HistoryPanel);

/** The tabs in their order; the words are in workspaceMessages.panel.tabs. */
const TABS: readonly { readonly tab: PanelTab; readonly Content: ComponentType }[] = [
  { tab: 'details', Content: SelectedDetails },
  { tab: 'history', Content: HistoryPanel },
];

/** The panel on the right; what it shows follows the selection. */
export function SidePanel() {
  const pane = useSidePanel();
  const ready = useReady();
  const shown = TABS.find(({ tab }) => tab === pane.tab);
  return (
    <aside aria-label={text.label} className="side-panel" data-pane={paneState(pane.isOpen)}>
      <div className="side-panel-head">
        <Tabs current={pane.tab} choose={pane.show} />
        <button type="button" aria-label={text.close} className="icon-button" onClick={pane.close}>
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div
        role="tabpanel"
        id="side-panel-contents"
        aria-labelledby={tabId(pane.tab)}
        className="side-panel-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
        tabIndex={0}
      >
        <h2 className="sr-only">{text.tabs[pane.tab]}</h2>
        {ready && shown !== undefined && (
          <Suspense fallback={<Skeleton className="h-64 w-full" />}>
            <shown.Content />
          </Suspense>
        )}
      </div>
    </aside>
  );
}

interface TabsProps {
  readonly current: PanelTab;
  readonly choose: (tab: PanelTab) => void;
}

/** One stop of the Tab key; the arrow keys choose among them. */
function Tabs({ current, choose }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = TABS.findIndex(({ tab }) => tab === current);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    choose(next.tab);
    document.getElementById(tabId(next.tab))?.focus();
  };
  return (
    <div role="tablist" aria-label={text.label} className="side-panel-tabs" onKeyDown={onKeyDown}>
      {TABS.map(({ tab }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls="side-panel-contents"
          tabIndex={tab === current ? 0 : -1}
          className="side-panel-tab"
          onClick={() => choose(tab)}
        >
          {text.tabs[tab]}
        </button>
      ))}
    </div>
  );
}

function tabId(tab: PanelTab): string {
  return `side-panel-${tab}`;
}
