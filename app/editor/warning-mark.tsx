import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { indicatorMessages } from '#shared/i18n/ja/indicators.ts';
import { indicatorWarnings } from '#shared/indicator/warnings.ts';

/** The quiet mark of a row that deserves a second look; the panel says the same in sentences. */
export function WarningMark({ node }: { readonly node: Parameters<typeof indicatorWarnings>[0] }) {
  const warnings = indicatorWarnings(node);
  if (warnings.length === 0) return null;
  const sentences = warnings.map((code) => indicatorMessages.warning[code]).join('');
  return (
    <span title={sentences} className="inline-flex shrink-0 items-center text-warning-orange-2">
      <TriangleAlert aria-hidden className="size-4" />
      <span className="sr-only">{sentences}</span>
    </span>
  );
}
