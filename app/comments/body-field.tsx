import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { pickerIntent, sends } from './comment-keys.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { MentionList } from './mention-list.tsx';
import { type MentionCandidate, matchingCandidates, mentionQuery, withMention } from './mention-search.ts';
import { remaining } from './operation-of.ts';

const text = commentMessages.write;

/** From so few characters on the field says how many are left. */
const NEAR_END = 200;

interface BodyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Whom one can call here by @; empty where one calls nobody. */
  readonly candidates: readonly MentionCandidate[];
  /** What is wrong with the text, as a sentence. */
  readonly error: string | null;
  readonly change: (text: string) => void;
  readonly send: () => void;
}

/** The text that is being written: grows with it, Enter makes a line, Ctrl+Enter sends, @ calls someone. */
export function BodyField({ label, hint, value, candidates, error, change, send }: BodyFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(value.length);
  const [chosen, setChosen] = useState(0);
  /** Where the @ stands whose candidates were closed. */
  const [closed, setClosed] = useState<number | null>(null);
  const wantedCaret = useRef<number | null>(null);
  useWantedFocus(area);
  useHeight(area, value);
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    area.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });
  const query = candidates.length === 0 ? null : mentionQuery(value, caret);
  const found = query === null || query.from === closed ? [] : matchingCandidates(candidates, query.typed);
  const at = Math.min(chosen, found.length - 1);
  const choose = (candidate: MentionCandidate | undefined) => {
    if (query === null || candidate === undefined) return;
    const next = withMention(value, query, candidate.name);
    change(next.text);
    setCaret(next.caret);
    wantedCaret.current = next.caret;
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const intent = found.length === 0 ? null : pickerIntent(event.nativeEvent);
    if (intent !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (intent === 'close') setClosed(query?.from ?? null);
      else if (intent === 'choose') choose(found[at]);
      else setChosen((at + (intent === 'next' ? 1 : found.length - 1)) % found.length);
    } else if (sends(event.nativeEvent)) {
      event.preventDefault();
      send();
    }
  };
  const left = remaining(value);
  const describedBy = [`${id}-hint`, left <= NEAR_END && `${id}-left`, error !== null && `${id}-error`];
  return (
    <div>
      <div className="comment-field-head">
        <label htmlFor={id} className="comment-label">
          {label}
        </label>
        <p id={`${id}-hint`} className="comment-hint">
          {hint}
        </p>
      </div>
      <textarea
        ref={area}
        id={id}
        rows={3}
        className="comment-area"
        placeholder={candidates.length > 0 ? text.bodyPlaceholder : undefined}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={describedBy.filter(Boolean).join(' ')}
        aria-autocomplete={candidates.length > 0 ? 'list' : undefined}
        aria-controls={found.length > 0 ? `${id}-candidates` : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-candidate-${at}` : undefined}
        onChange={({ target }) => {
          change(target.value);
          setCaret(target.selectionStart);
          setChosen(0);
          setClosed(null);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setClosed(query?.from ?? null)}
        onKeyDown={onKeyDown}
      />
      <MentionList
        id={id}
        area={area}
        candidates={found}
        chosen={at}
        isSearching={query !== null}
        choose={choose}
      />
      {left <= NEAR_END && left >= 0 && (
        <p id={`${id}-left`} className="comment-hint">
          {text.remaining(left)}
        </p>
      )}
      {error !== null && (
        <p ref={bringIntoView} id={`${id}-error`} role="alert" className="comment-error">
          ＊{error}
        </p>
      )}
    </div>
  );
}

function bringIntoView(error: HTMLElement | null): void {
  error?.scrollIntoView({ block: 'nearest' });
}

/** The caret goes to the end of the text whenever the focus is asked for. */
function useWantedFocus(area: { readonly current: HTMLTextAreaElement | null }): void {
  const { writing } = useCommentScreen();
  const { focus } = useObservable(writing.state, writing.state.get());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the focus is asked for
  useEffect(() => {
    if (area.current === null || !writing.takeFocus()) return;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [focus, area, writing]);
}

/** For browsers that do not size a field by its text themselves. */
function useHeight(area: { readonly current: HTMLTextAreaElement | null }, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    if (area.current === null || CSS.supports('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [value]);
}
