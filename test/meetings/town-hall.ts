import * as Y from 'yjs';
import { createServices } from '#server/commands/create-services.ts';
import type { Sql } from '#server/db/database.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import type { MeetingServices } from '#server/services/meetings.ts';
import type { Viewer } from '#server/services/viewer.ts';
import { type MeetingId, userId } from '#shared/ids.ts';
import type { MeetingDraft } from '#shared/meetings/draft.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { createAccountWorld } from '../accounts/accounts.ts';

/** The sample's strategies and people with the commands on meetings, and what these have published. */
export interface TownHall {
  readonly sql: Sql;
  readonly meetings: MeetingServices;
  readonly published: DomainEvent[];
  /** One of the sample's people, e.g. `member1`. */
  person(name: string): Promise<Viewer>;
  /** A meeting as its readers find it; throws if it is not there. */
  record(slug: string, id: MeetingId): Promise<MeetingRecord>;
  turnClock(ms: number): void;
  close(): Promise<void>;
}

/** Opens the town hall at noon of 2026-11-20 in Japan and five hours. */
export async function openTownHall(): Promise<TownHall> {
  const world = await createAccountWorld({ sample: true });
  const events = createEventBus();
  const published: DomainEvent[] = [];
  events.subscribe((event) => published.push(event));
  const { meetings } = createServices({
    accounts: world.context,
    documents: { readDurable: async () => new Y.Doc(), presence: () => [] },
    events,
    samplePassword: 'x',
  });
  const person = (name: string) => viewerOf(world.sql, name);
  return {
    sql: world.sql,
    meetings,
    published,
    person,
    async record(slug, id) {
      const read = await meetings.read(await person('viewer'), slug, id);
      if (!read.ok) throw new Error(read.error.code);
      return read.value.meeting;
    },
    turnClock: world.turnClock,
    close: world.close,
  };
}

/** A form in which there is nothing to mend. */
export function draftOf(change: Partial<MeetingDraft> = {}): MeetingDraft {
  return {
    round: '7',
    title: '総合戦略委員会',
    day: '2026-12-18',
    start: '14:00',
    end: '16:00',
    place: '市役所 会議室',
    note: '',
    agenda: [],
    invited: [],
    ...change,
  };
}

/** One of the sample's people, e.g. `member1`. */
export async function viewerOf(sql: Sql, name: string): Promise<Viewer> {
  const email = `${name}@sakutei.example`;
  const [row] = await sql<{ id: string; organisation_id: string; is_administrator: boolean }[]>`
    select id, organisation_id, is_administrator from users where email = ${email}`;
  if (row === undefined) throw new Error(`no ${name}`);
  return {
    id: userId(row.id),
    organisationId: row.organisation_id,
    name,
    email,
    isAdministrator: row.is_administrator,
    isSample: true,
  };
}
