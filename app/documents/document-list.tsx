import { createElement } from 'react';
import type { ListItem } from '#shared/documents/model.ts';
import { RunsView } from './runs-view.tsx';

interface ListBlockProps {
  readonly isOrdered: boolean;
  readonly items: readonly ListItem[];
}

/** A list with the markers that the document prints; deeper items are set in. */
export function ListBlock({ isOrdered, items }: ListBlockProps) {
  const lines = items.map(({ marker, depth, runs }, index) => (
    // Items have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index} style={{ marginInlineStart: `${depth}em` }}>
      <span className="document-marker">{marker}</span>
      <span>
        <RunsView runs={runs} />
      </span>
    </li>
  ));
  return createElement(isOrdered ? 'ol' : 'ul', { className: 'document-list' }, lines);
}
