import Lock from 'lucide-react/icons/lock';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { useDesk } from './desk.tsx';

const text = comparisonEditorMessages.readOnly;

/** Says why the rows cannot be changed here, and who can. */
export function ArrangeBand() {
  const { whyNot } = useDesk().open;
  if (whyNot === null) return null;
  return (
    <section aria-label={text.label} className="comparison-band">
      <Lock aria-hidden className="size-4 shrink-0 text-quiet" />
      <p>
        {text.why(whyNot)}
        {text.whoCan}
      </p>
    </section>
  );
}
