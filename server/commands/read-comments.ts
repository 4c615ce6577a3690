import { leadingRole } from '#shared/access/roles.ts';
import { shownThread } from '#shared/comments/apply.ts';
import type { ThreadChanges } from '#shared/comments/operations.ts';
import { ok, type Result } from '#shared/result.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { readNewestThreads, readThreads } from '../db/threads.ts';
import type { OpenComments } from '../services/comments.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { commentReaders } from './comment-actor.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** Threads that come with a page; more are asked for when it is there. */
const FIRST_THREADS = 100;

/** Threads of a strategy that changed after a revision, for browsers that missed something. */
export async function readChanges(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  since: number,
): Promise<Result<ThreadChanges, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'readComments');
  if (!entered.ok) return entered;
  const { revision, threads, removed } = await readThreads(
    context.sql,
    entered.value.documentId,
    viewer.id,
    since,
  );
  return ok({ from: since, to: revision, threads: threads.map(shownThread), removed });
}

/** The comments that a strategy's page starts with; null for those who may not read them. */
export async function openComments(
  context: StrategyContext,
  viewer: Viewer,
  strategy: StrategyRow,
): Promise<OpenComments | null> {
  const may = (action: 'readComments' | 'writeComments' | 'answerComments' | 'hideComment') =>
    refusal(viewer, action, strategy) === null;
  if (!may('readComments')) return null;
  const [newest, people] = await Promise.all([
    readNewestThreads(context.sql, strategy.documentId, viewer.id, FIRST_THREADS),
    commentReaders(context.sql, strategy),
  ]);
  const role = leadingRole(strategy.roles);
  const rights = { write: may('writeComments'), answer: may('answerComments'), hide: may('hideComment') };
  return {
    revision: newest.revision,
    threads: newest.threads.map(shownThread),
    isComplete: newest.threads.length === newest.total,
    people,
    me: role === null || !rights.write ? null : { id: viewer.id, name: viewer.name, role },
    rights,
  };
}
