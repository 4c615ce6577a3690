import { useEffect, useMemo } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { ChangeId, RevisionId } from '#shared/ids.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';
import type { RevisionOnScreen } from './revision-on-screen.ts';
import { useCommentPanel } from './use-comment-panel.ts';
import { useThreads } from './use-comments.tsx';

/** Open threads of a revision. */
export interface RevisionThreadCounts {
  readonly total: number;
  /** On the revision as a whole. */
  readonly whole: number;
  readonly changes: ReadonlyMap<ChangeId, number>;
}

/** What the page of a revision does with comments. */
export interface RevisionComments {
  readonly counts: RevisionThreadCounts;
  /** False where the person only reads them. */
  readonly canComment: boolean;
  /** Opens the panel with a new comment on a change; null: on the revision as a whole. */
  begin(change: ChangeId | null): void;
  /** Opens the panel on what was written about it. */
  show(change: ChangeId | null): void;
}

/**
 * Puts a revision on the screen for the panel of comments, as long as the component is there. `revision` should keep
 * its identity while nothing in it changes. Null while comments are not there, or may not be read.
 */
export function useRevisionComments(revision: RevisionOnScreen): RevisionComments | null {
  const screen = useCommentScreenOrNull();
  const panel = useCommentPanel();
  const threads = useThreads();
  const canComment = useObservable(screen?.comments.canComment, false);
  useEffect(() => {
    screen?.revision.set(revision);
  }, [screen, revision]);
  useEffect(() => () => screen?.revision.set(null), [screen]);
  const { id } = revision;
  const counts = useMemo(() => revisionCounts(threads, id), [threads, id]);
  return useMemo(() => {
    if (screen === null || panel === null) return null;
    return { counts, canComment, begin: panel.writeOnChange, show: panel.showChange };
  }, [screen, panel, counts, canComment]);
}

/** Counts the open threads of a revision. */
export function revisionCounts(threads: readonly Thread[], revision: RevisionId): RevisionThreadCounts {
  const changes = new Map<ChangeId, number>();
  let [total, whole] = [0, 0];
  for (const { anchor, resolution } of threads) {
    if (resolution !== null || anchor.target !== 'change' || anchor.revisionId !== revision) continue;
    total++;
    if (anchor.changeId === null) whole++;
    else changes.set(anchor.changeId, (changes.get(anchor.changeId) ?? 0) + 1);
  }
  return { total, whole, changes };
}
