import { Link, useParams } from '@remix-run/react';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { PaneError } from '../pane-error.tsx';

/** 出力 that could not be shown; the workspace around it stays. */
export function OutputError() {
  const { slug = '' } = useParams();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field
    <section aria-label={outputMessages.title} className="output-pane" tabIndex={0}>
      <div className="output-page">
        <p className="mb-4">
          <Link to={`/strategies/${slug}/documents`} className="text-link">
            {outputMessages.errorBack}
          </Link>
        </p>
        <PaneError titleClass="output-title" />
      </div>
    </section>
  );
}
