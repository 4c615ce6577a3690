// biome-ignore-all lint/a11y/useFocusableInteractive: the text keeps the focus and points at the chosen candidate
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the text's
import { useLayoutEffect, useRef } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import type { MentionCandidate } from './mention-search.ts';
import { mentionKey } from './mention-search.ts';

const text = commentMessages.mentions;

interface MentionListProps {
  /** Id of the text field; those of the list and its entries begin with it. */
  readonly id: string;
  /** The text field, above which the list stands. */
  readonly area: { readonly current: HTMLElement | null };
  readonly candidates: readonly MentionCandidate[];
  readonly chosen: number;
  /** A name is being typed behind an @. */
  readonly isSearching: boolean;
  readonly choose: (candidate: MentionCandidate) => void;
}

/** Those whom one can call, below the text in which an @ is being typed. */
export function MentionList({ id, area, candidates, chosen, isSearching, choose }: MentionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current !== null && area.current !== null) placeAbove(list.current, area.current);
  });
  return (
    <>
      {candidates.length > 0 && (
        <div
          ref={list}
          role="listbox"
          id={`${id}-candidates`}
          aria-label={text.label}
          className="mention-list"
        >
          {candidates.map((candidate, index) => (
            <div
              key={mentionKey(candidate.mention)}
              role="option"
              id={`${id}-candidate-${index}`}
              aria-selected={index === chosen}
              className="mention-candidate"
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(candidate)}
            >
              <span className="font-bold">{candidate.name}</span>
              <span className="text-quiet">{candidate.remark}</span>
            </div>
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {isSearching ? text.count(candidates.length) : ''}
      </p>
    </>
  );
}

function placeAbove(list: HTMLElement, area: HTMLElement): void {
  const { left, top, width } = area.getBoundingClientRect();
  list.style.left = `${left}px`;
  list.style.width = `${width}px`;
  list.style.bottom = `${window.innerHeight - top + 4}px`;
  list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}
