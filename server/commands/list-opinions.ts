import { shownThread } from '#shared/comments/apply.ts';
import { type OpinionChoice, opinionRows } from '#shared/comments/opinion-list.ts';
import { readStrategy } from '#shared/document/read.ts';
import { ok, type Result } from '#shared/result.ts';
import { readThreads } from '../db/threads.ts';
import type { OpinionList } from '../services/comments.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';

/** 意見と対応一覧 of a strategy with its title, from what is durable of both. */
export async function listOpinions(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  choice: OpinionChoice,
): Promise<Result<OpinionList, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'readComments');
  if (!entered.ok) return entered;
  const { documentId } = entered.value;
  const [{ threads }, doc] = await Promise.all([
    readThreads(context.sql, documentId, viewer.id, 0),
    context.documents.readDurable(documentId),
  ]);
  const reading = readStrategy(doc);
  const { title, edition, labels } = reading.strategy;
  return ok({
    title: [title, edition].filter(Boolean).join('　'),
    labels: { baseline: labels.baseline },
    rows: opinionRows(threads.map(shownThread), reading, choice),
  });
}
