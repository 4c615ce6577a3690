import { Link } from '@remix-run/react';
import { useId, useRef, useState } from 'react';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EmptySheet } from './empty-sheet.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { useFittingZoom } from './use-fitting-zoom.ts';
import type { Preview } from './use-preview.ts';

const text = outputMessages.preview;

interface PreviewPaneProps {
  readonly name: string;
  readonly preview: Preview;
  /** Another document is on its way. */
  readonly isLoading: boolean;
  /** It is shown with a template that nobody has kept. */
  readonly isDraft: boolean;
  /** Where it is printed. */
  readonly page: string;
}

/** The document on paper, as it is now. */
export function PreviewPane({ name, preview, isLoading, isDraft, page }: PreviewPaneProps) {
  const { shown, isBusy } = preview;
  const [isFull, setFull] = useState(false);
  const room = useRef<HTMLElement>(null);
  const zoom = useFittingZoom(room, shown.ok ? shown.sheet.paper : null, isFull);
  const statusId = useId();
  return (
    <div className="output-preview">
      <div className="output-preview-bar">
        <fieldset className="output-zoom">
          <legend className="sr-only">{text.zoom}</legend>
          {([false, true] as const).map((full) => (
            <button
              key={String(full)}
              type="button"
              aria-pressed={isFull === full}
              className="output-zoom-button"
              onClick={() => setFull(full)}
            >
              {full ? text.full : text.fit}
            </button>
          ))}
        </fieldset>
        <p id={statusId} role="status" className="output-support output-preview-state">
          {isBusy ? text.busy : isDraft ? text.unsaved : ''}
        </p>
        <Link to={page} className="text-link">
          {text.print}
        </Link>
      </div>
      <PreviewProblem preview={preview} />
      <section
        ref={room}
        aria-label={text.label(name)}
        aria-busy={isLoading || isBusy}
        className="output-desk"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it
        tabIndex={0}
      >
        {isLoading ? (
          <div className="output-paper-waiting">
            <p className="sr-only">{text.loading}</p>
            <Skeleton className="mx-auto h-8 w-1/2" />
            <Skeleton className="mt-6 h-64 w-full" />
          </div>
        ) : shown.ok ? (
          <PaperSheet sheet={shown.sheet} zoom={zoom} />
        ) : (
          <EmptySheet code={shown.code} />
        )}
      </section>
    </div>
  );
}

function PreviewProblem({ preview }: { readonly preview: Preview }) {
  const { failure, problems, again } = preview;
  if (failure === null && problems.length === 0) return null;
  const words =
    failure === null ? text.failures.invalid : text.failures[failure === 'unreachable' ? 'offline' : failure];
  return (
    <Notice tone="warning" title={text.stopped} live="status" className="output-notice">
      <p>{words}</p>
      {(failure === 'unreachable' || failure === 'failed') && (
        <Button size="sm" onClick={again}>
          {text.again}
        </Button>
      )}
    </Notice>
  );
}
