import { createHash } from 'node:crypto';
import { sampleMessages } from '#shared/i18n/ja/sample.ts';
import { type MeetingId, meetingId, nodeId } from '#shared/ids.ts';
import { momentInTokyo, tokyoClock } from '#shared/meetings/tokyo-time.ts';
import type { NewMaterial } from '../db/materials.ts';
import type { SampleMeetingRow } from '../db/sample-store.ts';
import { sampleUuid } from './sample-uuid.ts';
import { sampleDocumentId } from './strategies.ts';

const text = sampleMessages.meetings;

/** Where the committees of the strategies that are being worked on meet. No source prints their meetings. */
const PLACES: Readonly<Record<string, string>> = {
  'koriyama-2020': text.place.city,
  'iizuka-next': text.place.city,
  'isesaki-2': text.place.city,
  'kamiichi-2': text.place.town,
};

const DAY_MS = 24 * 60 * 60 * 1_000;
const SATURDAY = 6;

/** Id of a sample strategy's meeting by its round, the same in every installation. */
export function sampleMeetingId(slug: string, round: number): MeetingId {
  return meetingId(sampleUuid(`meeting ${round} of ${slug}`));
}

/** A meeting four weeks before `now` and one two weeks after it, on weekdays; none for a strategy that is decided. */
export function sampleMeetings(slug: string, now: Date): readonly SampleMeetingRow[] {
  const place = PLACES[slug];
  if (place === undefined) return [];
  return [
    meeting({ slug, place, round: 1, day: weekday(now, -28), agenda: text.first, note: '' }),
    meeting({ slug, place, round: 2, day: weekday(now, 14), agenda: text.next, note: text.draftNote }),
  ];
}

interface Plan {
  readonly slug: string;
  readonly place: string;
  readonly round: number;
  readonly day: string;
  readonly agenda: readonly string[];
  readonly note: string;
}

function meeting({ slug, place, round, day, agenda, note }: Plan): SampleMeetingRow {
  return {
    id: sampleMeetingId(slug, round),
    documentId: sampleDocumentId(slug),
    fields: {
      round,
      title: text.title,
      startsAt: momentInTokyo(day, '14:00'),
      endsAt: momentInTokyo(day, '16:00'),
      place,
      note,
    },
    agenda: agenda.map((title) => ({
      id: '',
      title,
      note: '',
      revisionId: null,
      nodeId: title === text.onFirstGoal ? nodeId(`${slug}.goal-1`) : null,
    })),
    materials: [paper(round, agenda)],
  };
}

function paper(round: number, agenda: readonly string[]): NewMaterial {
  const bytes = Buffer.from(text.paper(round, agenda));
  const sha256 = createHash('sha256').update(bytes).digest();
  return { fileName: text.paperName(round), mediaType: 'text/plain', bytes, sha256 };
}

/** The day so many days away, or the Monday after it at a weekend. */
function weekday(now: Date, days: number): string {
  const { day } = tokyoClock(new Date(now.getTime() + days * DAY_MS));
  const noon = momentInTokyo(day, '12:00');
  // Noon in Japan is the same day in UTC.
  const ofWeek = noon.getUTCDay();
  const wait = ofWeek === SATURDAY ? 2 : ofWeek === 0 ? 1 : 0;
  return tokyoClock(new Date(noon.getTime() + wait * DAY_MS)).day;
}
