import { contentOf } from '#shared/diff/content.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { MeetingBrief } from '#shared/meetings/model.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import { readActuals } from '../db/actuals.ts';
import { meetingsOf } from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findVersionOfMeeting, findVersionState } from '../db/versions.ts';
import { findPreviousVisit } from '../db/visits.ts';
import type { SideContent, SideRefusal, Sides } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { documentAsOf, documentAtMoment, documentOf, type PastDocument } from './document-past.ts';
import { enterStrategy } from './enter-strategy.ts';
import { isUuid } from './meeting-context.ts';
import type { StrategyContext } from './strategy-context.ts';

const text = versionMessages.side;

/** One state of a strategy. */
export async function versionSide(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  side: Side,
): Promise<Result<SideContent, SideRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  return entered.ok ? new SideReader(context, viewer, entered.value).read(side) : entered;
}

/** Two states of a strategy to be compared. */
export async function versionSides(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  before: Side,
  after: Side,
): Promise<Result<Sides, SideRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const reader = new SideReader(context, viewer, entered.value);
  const [first, second] = await Promise.all([reader.read(before), reader.read(after)]);
  if (!first.ok) return first;
  return second.ok ? ok({ before: first.value, after: second.value }) : second;
}

/** Reads sides of one strategy for one person. */
class SideReader {
  readonly #context: StrategyContext;
  readonly #viewer: Viewer;
  readonly #row: StrategyRow;

  constructor(context: StrategyContext, viewer: Viewer, row: StrategyRow) {
    this.#context = context;
    this.#viewer = viewer;
    this.#row = row;
  }

  async read(side: Side): Promise<Result<SideContent, SideRefusal>> {
    switch (side.at) {
      case 'version':
        return (await this.#version(side)) ?? err({ code: 'unknownVersion' });
      case 'draft':
        return ok(await this.#draft());
      case 'lastVisit':
        return this.#lastVisit(side);
      case 'lastMeeting':
      case 'meeting':
        return this.#meeting(side);
    }
  }

  async #version({ id }: Extract<Side, { at: 'version' }>) {
    const { sql } = this.#context;
    const { documentId } = this.#row;
    const found = isUuid(id) ? await findVersionState(sql, documentId, id) : null;
    if (found === null) return null;
    const { version, state, actuals } = found;
    return ok<SideContent>({
      name: text.version(version),
      at: version.frozenAt,
      isExact: true,
      version,
      content: contentOf(documentOf(state)),
      actuals,
    });
  }

  async #draft(): Promise<SideContent> {
    const doc = await this.#context.documents.readDurable(this.#row.documentId);
    return {
      name: text.draft,
      at: this.#context.now().toISOString(),
      isExact: true,
      version: null,
      content: contentOf(doc),
      actuals: await readActuals(this.#context.sql, this.#row.documentId),
    };
  }

  async #lastVisit(side: Side): Promise<Result<SideContent, SideRefusal>> {
    const { sql } = this.#context;
    const { documentId } = this.#row;
    const visit = await findPreviousVisit(sql, documentId, this.#viewer.id);
    if (visit === null) return err({ code: 'noMoment', side });
    return this.#past(side, text.lastVisit, await documentAsOf(sql, documentId, visit));
  }

  async #meeting(side: Extract<Side, { at: 'lastMeeting' | 'meeting' }>) {
    const { sql, now } = this.#context;
    const { documentId } = this.#row;
    const meetings = await meetingsOf(sql, documentId);
    const meeting =
      side.at === 'meeting' ? meetings.find(({ id }) => id === side.id) : lastOf(meetings, now());
    if (meeting === undefined) return err({ code: 'noMoment', side } as const);
    const frozen = await findVersionOfMeeting(sql, documentId, meeting.id);
    const version = frozen === null ? null : await this.#version({ at: 'version', id: frozen });
    if (version !== null) return version;
    const past = await documentAtMoment(sql, documentId, new Date(meeting.startsAt));
    return this.#past(side, text.meeting(meetingMessages.name(meeting)), past);
  }

  async #past(
    side: Side,
    name: string,
    past: PastDocument | null,
  ): Promise<Result<SideContent, SideRefusal>> {
    if (past === null) return err({ code: 'notKept', side });
    return ok({
      name,
      at: past.at.toISOString(),
      isExact: past.isExact,
      version: null,
      content: contentOf(past.doc),
      // Those of then are not kept; what the document says is what is compared.
      actuals: await readActuals(this.#context.sql, this.#row.documentId),
    });
  }
}

/** The latest meeting that has begun. */
function lastOf(meetings: readonly MeetingBrief[], now: Date): MeetingBrief | undefined {
  return meetings.filter(({ startsAt }) => new Date(startsAt) <= now).at(-1);
}
