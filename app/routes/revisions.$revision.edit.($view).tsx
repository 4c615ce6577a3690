import { useParams } from '@remix-run/react';
import { IndicatorView, TextView } from '../workspace/views.tsx';

/** 本文, or KPI表 at /indicators. One route for both: switching must need nothing from the server. */
export default function ForkView() {
  const { view } = useParams();
  return view === 'indicators' ? <IndicatorView /> : <TextView />;
}
