import type { Action } from '#shared/access/actions.ts';
import { findWaitingRevisions } from '../db/revision-work.ts';
import { findStrategiesOf } from '../db/strategies.ts';
import { findNextMeetings, findThreadsToAnswer } from '../db/todays-work.ts';
import type { Viewer } from '../services/viewer.ts';
import type { TodaysWork } from '../services/work.ts';
import { revisionsToDo } from './revision-work.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** 今日の仕事: what waits for a person, in strategies where they may read it. */
export async function todaysWork(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
): Promise<TodaysWork> {
  const { sql, now } = context;
  const rows = await findStrategiesOf(sql, viewer);
  const where = (action: Action) =>
    rows.filter((row) => refusal(viewer, action, row) === null).map(({ documentId }) => documentId);
  const at = now();
  const [answers, meetings, revisions] = await Promise.all([
    findThreadsToAnswer(sql, viewer.id, where('readComments')),
    findNextMeetings(sql, where('readMeetings'), at),
    findWaitingRevisions(sql, viewer.id, where('readDraft')),
  ]);
  const toDo = revisionsToDo(revisions, (action, document) => where(action).includes(document), at);
  const strategies = new Map(
    await Promise.all(
      rows.map(async (row) => {
        const { title, labels } = await facts.of(row);
        return [
          row.documentId,
          { names: { slug: row.slug, title }, labels: { baseline: labels.baseline } },
        ] as const;
      }),
    ),
  );
  return {
    revisions: toDo.flatMap(({ revision: { documentId, id, number, title: name, ballot }, task }) => {
      const strategy = strategies.get(documentId);
      if (strategy === undefined) return [];
      const deadline = task === 'vote' ? (ballot?.deadline?.toISOString() ?? null) : null;
      return [{ ...strategy.names, revisionId: id, number, name, task, deadline }];
    }),
    answers: answers.flatMap(({ documentId, threadId, revisionId, itemTitle, field, due }) => {
      const strategy = strategies.get(documentId);
      if (strategy === undefined) return [];
      const by = due && { round: due.round, startsAt: due.startsAt.toISOString() };
      return [
        { ...strategy.names, labels: strategy.labels, threadId, revisionId, itemTitle, field, due: by },
      ];
    }),
    meetings: meetings.flatMap(({ documentId, id, round, title: name, startsAt, place }) => {
      const strategy = strategies.get(documentId);
      if (strategy === undefined) return [];
      return [{ ...strategy.names, meetingId: id, round, name, startsAt: startsAt.toISOString(), place }];
    }),
  };
}
