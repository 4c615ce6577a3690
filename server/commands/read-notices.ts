import type { DocumentId } from '#shared/ids.ts';
import { excerptOf } from '#shared/notices/excerpt.ts';
import type { MailChoice, Notice, NoticeWords } from '#shared/notices/model.ts';
import type { Sql } from '../db/database.ts';
import { findMailChoice, saveMailChoice } from '../db/notice-choices.ts';
import type { NoticeRow } from '../db/notice-rows.ts';
import { findNotices, markNoticesRead } from '../db/notices.ts';
import { findStrategiesOf } from '../db/strategies.ts';
import { countUnread } from '../db/unread-counts.ts';
import type {
  MailSettings,
  NoticePage,
  NoticeReader,
  NoticeServices,
  NoticesToMark,
} from '../services/notices.ts';
import type { Viewer } from '../services/viewer.ts';
import { type NoticeTelling, publishUnread, unreadOf } from './record-notices.ts';
import { refusal } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What the commands of notices work with. */
export interface NoticeContext extends NoticeTelling {
  readonly now: () => Date;
  readonly facts: StrategyFacts;
  /** Who gets notices by mail, if they want them. */
  readonly mail: 'nobody' | 'allButSample' | 'everyone';
}

const PAGE = 20;
const DEFAULT_MAIL: MailChoice = 'firstThenHourly';

/** Binds notices to their database and clock, as routes use them. */
export function noticeServices(context: NoticeContext): NoticeServices {
  return {
    list: (reader, before) => listNotices(context, reader, before),
    unread: (reader) => unread(context, reader),
    markRead: (reader, which) => markRead(context, reader, which),
    mailSettings: (viewer) => mailSettings(context, viewer),
    chooseMail: (viewer, choice) => saveMailChoice(context.sql, viewer, choice, context.now()),
  };
}

async function mailSettings({ sql, mail }: NoticeContext, viewer: Viewer): Promise<MailSettings> {
  const choice = (await findMailChoice(sql, viewer.id)) ?? DEFAULT_MAIL;
  if (mail === 'nobody') return { choice, delivery: 'noServer' };
  return { choice, delivery: mail === 'allButSample' && viewer.isSample ? 'notForSample' : 'on' };
}

async function listNotices(
  context: NoticeContext,
  reader: NoticeReader,
  before: number | null,
): Promise<NoticePage> {
  const documents = await readableDocuments(context.sql, reader);
  // One more than is shown tells whether there are more.
  const rows = await findNotices(context.sql, reader.id, documents, { before, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return {
    notices: await Promise.all(shown.map((row) => noticeOf(context.facts, row))),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    unread: await unread(context, reader),
  };
}

async function unread({ sql }: NoticeContext, reader: NoticeReader): Promise<number> {
  return unreadOf(await countUnread(sql, [reader.id]));
}

async function markRead(context: NoticeContext, reader: NoticeReader, which: NoticesToMark): Promise<number> {
  await markNoticesRead(context.sql, reader.id, which, context.now());
  // The person's other windows count down, too.
  await publishUnread(context, [reader.id]);
  return unread(context, reader);
}

/** Strategies whose comments the person may read now: a notice is no way around a right that was taken away. */
export async function readableDocuments(sql: Sql, reader: NoticeReader): Promise<readonly DocumentId[]> {
  const rows = await findStrategiesOf(sql, reader);
  return rows
    .filter((row) => refusal(reader, 'readComments', row) === null)
    .map(({ documentId }) => documentId);
}

/** The notice as its person reads it. */
export async function noticeOf(facts: StrategyFacts, row: NoticeRow): Promise<Notice> {
  const { title, labels } = await facts.of(row);
  const { id, by, slug, at, isRead } = row;
  const any = { id, by, slug, strategy: title, at, isRead };
  if (row.about === 'revision') {
    const { kind, revisionId, number, title: name, deadline, outcome, approvedLabel } = row;
    return {
      ...any,
      about: 'revision',
      kind,
      revisionId,
      number,
      title: name,
      deadline: deadline?.toISOString() ?? null,
      outcome,
      rule: { approvedLabel },
      words: { kind: 'shown', excerpt: saidTo(row) },
    };
  }
  const { kind, threadId, revisionId, itemTitle, field, outcome } = row;
  return {
    ...any,
    about: 'thread',
    kind,
    threadId,
    revisionId,
    itemTitle,
    field,
    labels: { baseline: labels.baseline },
    outcome,
    words: wordsOf(row),
  };
}

/** What was said to it; '' where nothing was, or it is no longer so. */
function saidTo({ kind, note, reason }: Extract<NoticeRow, { about: 'revision' }>): string {
  if (kind === 'revisionDecided') return excerptOf(note);
  return kind === 'revisionReturned' || kind === 'voteStale' ? excerptOf(reason) : '';
}

function wordsOf(row: Extract<NoticeRow, { about: 'thread' }>): NoticeWords {
  const { kind, rationale, body, isDeleted, hiddenReason } = row;
  if (kind === 'answered' && rationale !== '') return { kind: 'shown', excerpt: excerptOf(rationale) };
  if (isDeleted) return { kind: 'deleted' };
  if (hiddenReason !== null) return { kind: 'hidden', reason: hiddenReason };
  return { kind: 'shown', excerpt: excerptOf(body) };
}
