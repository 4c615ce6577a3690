import { Suspense } from 'react';
import { nodeId } from '#shared/ids.ts';
import { useNode, usePlace } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { NodeDetails } from './node-details.tsx';
import { StrategyDetails } from './strategy-details.tsx';

/** With the table's parts, which the text does without. */
const IndicatorDetails = patientLazy(
  async () => (await import('../indicators/indicator-details.tsx')).IndicatorDetails,
);

/** 詳細: all fields of what is selected, or of the strategy itself. */
export function SelectedDetails() {
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
