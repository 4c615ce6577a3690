import { subject } from '../collab/observable.ts';
import type { Observable } from '../collab/workspace.ts';
import type { KeptWritings } from './kept-writings.ts';
import { hasText, openingId, type Writing, type WritingChange } from './writing.ts';

export interface WritingState {
  /** The one that is open for typing; null: none. */
  readonly current: Writing | null;
  /** The others that have text, oldest first. */
  readonly aside: readonly Writing[];
  /** Rises whenever the open text should get the focus; see `takeFocus`. */
  readonly focus: number;
}

/** The texts that one person is writing in one strategy; each change is kept on this device at once. */
export interface WritingDesk {
  readonly state: Observable<WritingState>;
  /** Opens a writing and asks for the focus; one of the same id that has text is gone on with instead. */
  begin(writing: Writing): void;
  change(change: WritingChange): void;
  /** True once for each time that the focus was asked for. */
  takeFocus(): boolean;
  /** Lays the open one aside; without text it is forgotten. */
  layAside(): void;
  /** Forgets the open one: it is to be discarded, or is a draft now. */
  drop(): void;
  /** Forgets the open one: it was sent, and the focus goes with it. */
  finish(): void;
  /** True once after a text was left without being sent: the focus comes back to where one begins. */
  takeReturn(): boolean;
}

/** Makes the desk with what the device has kept; what was open then is open again. */
export function createWritingDesk(kept: KeptWritings): WritingDesk {
  const found = kept.load();
  const first = found.writings.find(({ id }) => id === found.current) ?? null;
  const state = subject<WritingState>({
    current: first,
    aside: found.writings.filter((writing) => writing !== first),
    focus: 0,
  });

  let wantsFocus = false;
  let returns = false;
  function set(current: Writing | null, aside: readonly Writing[], focus: number): void {
    kept.setCurrent(current !== null && hasText(current) ? current.id : null);
    state.set({ current, aside, focus });
  }

  function forget(): void {
    const { current, aside, focus } = state.get();
    if (current !== null) kept.forget(current.id);
    set(null, aside, focus);
  }

  function withCurrentAside(): readonly Writing[] {
    const { current, aside } = state.get();
    return current !== null && hasText(current) ? [...aside, current] : aside;
  }

  return {
    state,
    begin(writing) {
      const { current, focus } = state.get();
      const aside = withCurrentAside();
      const same = current?.id === writing.id ? current : aside.find(({ id }) => id === writing.id);
      const opened = same !== undefined && hasText(same) ? same : writing;
      const rest = aside.filter(({ id }) => id !== opened.id);
      wantsFocus = true;
      returns = false;
      set(opened, rest, focus + 1);
    },
    change(change) {
      const { current, aside, focus } = state.get();
      if (current === null) return;
      const id = change.anchor === undefined ? current.id : freeId(openingId(change.anchor), aside);
      if (id !== current.id) kept.forget(current.id);
      // A change holds fields of the open writing only; the compiler loses the union of types in a spread.
      const changed = { ...current, ...change, id } as Writing;
      if (hasText(changed)) kept.keep(changed);
      else kept.forget(changed.id);
      set(changed, aside, focus);
    },
    takeFocus() {
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
    layAside() {
      returns = true;
      set(null, withCurrentAside(), state.get().focus);
    },
    drop() {
      returns = true;
      forget();
    },
    finish: forget,
    takeReturn() {
      const wanted = returns;
      returns = false;
      return wanted;
    },
  };
}

/** Another text about the same place keeps its own. */
function freeId(id: string, others: readonly Writing[]): string {
  return others.some((other) => other.id === id) ? freeId(`${id}'`, others) : id;
}
