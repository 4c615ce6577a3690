import { TextView } from '../editor/text-view.tsx';

/** 本文 */
export default function StrategyText() {
  return <TextView />;
}
