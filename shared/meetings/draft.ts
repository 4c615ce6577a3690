/** A meeting's form: what people typed, character for character, and what can be kept of it. */
import { type NodeId, nodeId, type RevisionId, revisionId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { MEETING_LIMITS } from './model.ts';
import { momentInTokyo, readDay, readTime } from './tokyo-time.ts';

/** One row of 次第 as typed. */
export interface AgendaRow {
  /** Id of the item; '' of a new one. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** '' for none. */
  readonly nodeId: string;
  readonly revisionId: string;
}

export interface MeetingDraft {
  readonly round: string;
  readonly title: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly note: string;
  readonly agenda: readonly AgendaRow[];
  /** Ids of people. */
  readonly invited: readonly string[];
}

/** What is kept of a draft in which there is nothing to mend. */
export interface MeetingContent {
  readonly round: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly note: string;
  readonly agenda: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly nodeId: NodeId | null;
    readonly revisionId: RevisionId | null;
  }[];
  readonly invited: readonly string[];
}

export type MeetingField = 'round' | 'title' | 'day' | 'start' | 'end' | 'place' | 'note' | 'agenda';

/** What is wrong with a field. `roundTaken` is the only one that takes the other meetings to tell. */
export type ProblemCode =
  | 'missing'
  | 'tooLong'
  | 'notARound'
  | 'roundTaken'
  | 'notADay'
  | 'notATime'
  | 'endNotAfterStart'
  | 'tooManyItems'
  | 'itemWithoutTitle'
  | 'itemTooLong';

export interface MeetingProblem {
  readonly field: MeetingField;
  /** Of 次第: which row, from 0. */
  readonly row: number | null;
  readonly code: ProblemCode;
}

/** A new row of 次第. */
export const EMPTY_ROW: AgendaRow = { id: '', title: '', note: '', nodeId: '', revisionId: '' };

/** Reads a draft; every field that has to be mended is named, in the order of the form. */
export function readDraft(draft: MeetingDraft): Result<MeetingContent, readonly MeetingProblem[]> {
  const problems: MeetingProblem[] = [];
  const complain = (field: MeetingField, code: ProblemCode, row: number | null = null) => {
    problems.push({ field, row, code });
  };
  const round = readRound(draft.round);
  if (round === null) complain('round', draft.round.trim() === '' ? 'missing' : 'notARound');
  const title = line(draft.title);
  if (title === '') complain('title', 'missing');
  if (title.length > MEETING_LIMITS.title) complain('title', 'tooLong');
  const times = readTimes(draft, complain);
  const place = line(draft.place);
  if (place.length > MEETING_LIMITS.place) complain('place', 'tooLong');
  const agenda = readAgenda(draft.agenda, complain);
  const note = text(draft.note);
  if (note.length > MEETING_LIMITS.note) complain('note', 'tooLong');
  if (problems.length > 0 || round === null || times === null) return err(problems);
  return ok({ round, title, ...times, place, note, agenda, invited: draft.invited });
}

type Complain = (field: MeetingField, code: ProblemCode, row?: number) => void;

function readTimes(
  draft: MeetingDraft,
  complain: Complain,
): Pick<MeetingContent, 'startsAt' | 'endsAt'> | null {
  const day = readDay(draft.day);
  if (day === null) complain('day', draft.day.trim() === '' ? 'missing' : 'notADay');
  const start = readTime(draft.start);
  if (start === null) complain('start', draft.start.trim() === '' ? 'missing' : 'notATime');
  const hasEnd = draft.end.trim() !== '';
  const end = readTime(draft.end);
  if (hasEnd && end === null) complain('end', 'notATime');
  // Both are written with two digits, so that their order is that of the clock.
  if (start !== null && end !== null && end <= start) complain('end', 'endNotAfterStart');
  if (day === null || start === null) return null;
  return { startsAt: momentInTokyo(day, start), endsAt: end === null ? null : momentInTokyo(day, end) };
}

function readAgenda(rows: readonly AgendaRow[], complain: Complain): MeetingContent['agenda'] {
  const items = rows.map((row) => ({
    id: row.id,
    title: line(row.title),
    note: text(row.note),
    nodeId: row.nodeId === '' ? null : nodeId(row.nodeId),
    revisionId: row.revisionId === '' ? null : revisionId(row.revisionId),
  }));
  for (const [row, { title, note, nodeId: node, revisionId: revision }] of items.entries()) {
    const isFilled = note !== '' || node !== null || revision !== null;
    if (title === '' && isFilled) complain('agenda', 'itemWithoutTitle', row);
    if (title.length > MEETING_LIMITS.agendaTitle || note.length > MEETING_LIMITS.agendaNote) {
      complain('agenda', 'itemTooLong', row);
    }
  }
  const filled = items.filter(({ title }) => title !== '');
  if (filled.length > MEETING_LIMITS.agendaItems) complain('agenda', 'tooManyItems');
  return filled;
}

function readRound(typed: string): number | null {
  const digits = /^第?(\d{1,3})回?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''))?.[1];
  const round = Number(digits ?? 0);
  return round >= 1 && round <= MEETING_LIMITS.round ? round : null;
}

/** One line, without what no database holds and nobody sees. */
function line(typed: string): string {
  return typed.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Lines of text, with plain line ends. */
function text(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
