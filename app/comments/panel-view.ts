import type { Thread } from '#shared/comments/model.ts';
import type { ThreadId } from '#shared/ids.ts';
import { subject } from '../collab/observable.ts';
import type { Observable } from '../collab/workspace.ts';
import {
  type FollowedPlace,
  NO_FILTER,
  placeOf,
  samePlace,
  type ThreadFilter,
  type ThreadTab,
} from './thread-list.ts';

export interface PanelViewState {
  readonly tab: ThreadTab;
  readonly filter: ThreadFilter;
  /** 選択中の項目のみ; says nothing while nothing is selected. */
  readonly onlyPlace: boolean;
  readonly place: FollowedPlace | null;
  /** The thread that keys act on; the one stop of the Tab key among threads. */
  readonly active: ThreadId | null;
  /** Long threads that are shown whole. */
  readonly opened: ReadonlySet<ThreadId>;
  /** Rises whenever the active thread should be brought into view with the focus on it; see `takeAttention`. */
  readonly focus: number;
}

/** `focus`: brought into view with the focus on it; `view`: only brought into view. */
export type Attention = 'focus' | 'view';

/** What the panel shows of the threads; outlives the panel, which may be folded away. */
export interface PanelView {
  readonly state: Observable<PanelViewState>;
  change(change: Partial<Omit<PanelViewState, 'focus'>>): void;
  /** Asks for the focus on a thread. */
  focusThread(id: ThreadId): void;
  /** The same, under a tab, a filter and a place that list it. */
  showThread(thread: Pick<Thread, 'id' | 'anchor' | 'resolution'>, how?: Attention): void;
  /** How the active thread is to be shown, once for each time that it was asked for. */
  takeAttention(): Attention | null;
  setOpened(id: ThreadId, isOpened: boolean): void;
  /** Follows the selection to an item, or to nothing. */
  follow(place: FollowedPlace | null): void;
  /** Announces that the panel leads to a place itself: the list then stays as it is. */
  leadTo(place: FollowedPlace | null): void;
  /** True for the place that the panel has led to last. */
  isOwnMove(place: FollowedPlace | null): boolean;
}

/** Makes the view that a strategy's page starts with. */
export function createPanelView(): PanelView {
  const state = subject<PanelViewState>({
    tab: 'open',
    filter: NO_FILTER,
    onlyPlace: true,
    place: null,
    active: null,
    opened: new Set(),
    focus: 0,
  });
  let ownMove: FollowedPlace | null = null;
  const change = (next: Partial<PanelViewState>) => state.set({ ...state.get(), ...next });
  let wanted: Attention | null = null;
  const withAttention = (how: Attention, next: Partial<PanelViewState>) => {
    wanted = how;
    change({ ...next, focus: state.get().focus + 1 });
  };
  const withOpened = (id: ThreadId) => new Set([...state.get().opened, id]);
  return {
    state,
    change,
    focusThread(id) {
      withAttention('focus', { active: id });
    },
    showThread({ id, anchor, resolution }, how = 'focus') {
      const { tab } = state.get();
      const listed = resolution === null ? 'open' : 'resolved';
      withAttention(how, {
        tab: tab === 'all' ? tab : listed,
        filter: NO_FILTER,
        place: placeOf(anchor),
        active: id,
      });
    },
    takeAttention() {
      const taken = wanted;
      wanted = null;
      return taken;
    },
    setOpened(id, isOpened) {
      const opened = withOpened(id);
      if (!isOpened) opened.delete(id);
      change({ opened });
    },
    follow(place) {
      const before = state.get().place;
      if (!samePlace(before, place)) change({ place });
    },
    leadTo(place) {
      ownMove = place;
    },
    isOwnMove(place) {
      if (ownMove !== null && samePlace(ownMove, place)) return true;
      ownMove = null;
      return false;
    },
  };
}
