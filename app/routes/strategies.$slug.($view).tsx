import { useParams } from '@remix-run/react';
import { TextView } from '../editor/text-view.tsx';
import { IndicatorView } from '../workspace/indicator-view.tsx';

/** 本文, or KPI表 at /indicators. One route for both: switching must need nothing from the server. */
export default function StrategyView() {
  const { view } = useParams();
  return view === 'indicators' ? <IndicatorView /> : <TextView />;
}
