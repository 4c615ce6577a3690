import { useReady } from '../collab/workspace-context.tsx';
import { IndicatorGrid } from '../indicators/indicator-grid.tsx';
import { GridSkeleton } from '../workspace/grid-skeleton.tsx';

/** KPI表 */
export default function StrategyIndicators() {
  return useReady() ? <IndicatorGrid /> : <GridSkeleton />;
}
