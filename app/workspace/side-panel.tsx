import X from 'lucide-react/icons/x';
import { Suspense } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, usePlace, useReady } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { NodeDetails } from './node-details.tsx';
import { paneState } from './outline.tsx';
import { useSidePanel } from './panes.tsx';
import { StrategyDetails } from './strategy-details.tsx';

const text = workspaceMessages.panel;

/** With the table's parts, which the text does without. */
const IndicatorDetails = patientLazy(
  async () => (await import('../indicators/indicator-details.tsx')).IndicatorDetails,
);

/** The panel on the right: all fields of what is selected, or of the strategy itself. */
export function SidePanel() {
  const pane = useSidePanel();
  const ready = useReady();
  return (
    <aside aria-label={text.label} className="side-panel" data-pane={paneState(pane.isOpen)}>
      <div className="side-panel-head">
        <h2 className="text-oln-16B-100">{text.label}</h2>
        <button type="button" aria-label={text.close} className="icon-button" onClick={pane.close}>
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field */}
      <section aria-label={text.contents} className="side-panel-body" tabIndex={0}>
        {ready && <SelectedDetails />}
      </section>
    </aside>
  );
}

function SelectedDetails() {
  const place = usePlace();
  const node = useNode(place.nodeId ?? nodeId(''));
  if (node === null) return <StrategyDetails />;
  if (node.kind !== 'indicator') return <NodeDetails key={node.id} node={node} />;
  return (
    <Suspense fallback={<Skeleton className="h-64 w-full" />}>
      <IndicatorDetails />
    </Suspense>
  );
}
