import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { PaneError } from '../pane-error.tsx';
import { ComparisonPane } from './comparison-pane.tsx';

/** A screen of the comparison that could not be shown; the workspace around it stays. */
export function ComparisonError() {
  return (
    <ComparisonPane label={comparisonEditorMessages.title} isNarrow>
      <PaneError titleClass="comparison-title" />
    </ComparisonPane>
  );
}
