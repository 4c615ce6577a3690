import { subject } from './observable.ts';
import type { Observable } from './workspace.ts';

/** Fields with typed text that is not in the document yet; at most a few at a time. */
export interface Drafts {
  readonly count: Observable<number>;
  /** See Workspace.holdDraft. */
  hold(commit: () => void): () => void;
  /** Commits all of them, because the page is about to go away. */
  commitAll(): void;
}

/** Makes an empty set of drafts. */
export function createDrafts(): Drafts {
  const held = new Set<{ readonly commit: () => void }>();
  const count = subject(0);
  return {
    count,
    hold(commit) {
      const draft = { commit };
      held.add(draft);
      count.set(held.size);
      return () => {
        held.delete(draft);
        count.set(held.size);
      };
    },
    commitAll() {
      for (const { commit } of [...held]) commit();
    },
  };
}
