import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import type { SaveMeetingRefusal } from '#server/services/meetings.ts';
import type { MeetingId } from '#shared/ids.ts';
import { changeAgenda, readAgendaChange } from '#shared/meetings/agenda-rows.ts';
import type { AgendaRow, MeetingDraft, MeetingProblem } from '#shared/meetings/draft.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

export type FormFailure =
  | 'noSession'
  | 'refused'
  | 'unknownMeeting'
  | 'changedMeanwhile'
  | 'unreachable'
  | 'unreadable';

/** What a meeting's form shows after it was sent and not kept. */
export interface FormAnswer {
  /** As it was sent, or with the rows changed that a button asked for. */
  readonly draft: MeetingDraft | null;
  /** Of the record that the next attempt replaces. */
  readonly changedAt: string;
  readonly problems: readonly MeetingProblem[];
  readonly failure: FormFailure | null;
}

const STATUS = { noSession: 401, refused: 403, unknownMeeting: 404, unreadable: 400 } as const;

/** Saves what a meeting's form holds (`id` null: a new one) and goes to the meeting; else says what to mend. */
export async function saveForm({ request, params, context }: ActionFunctionArgs, id: MeetingId | null) {
  const form = await request.formData().catch(() => null);
  if (form === null) return refusedForm({ code: 'unreadable' });
  const { slug = '' } = params;
  const [draft, changedAt] = [draftOf(form), String(form.get('changedAt') ?? '')];
  const sent = { draft, changedAt, problems: [] };
  if (context.viewer === null) return refusedForm({ code: 'noSession' }, sent);
  const { meetings } = context.services;
  const change = readAgendaChange(String(form.get('intent') ?? ''));
  if (change !== null) {
    const allowed = await meetings.form(context.viewer, slug, id);
    if (!allowed.ok) return refusedForm(allowed.error, sent);
    return answer({ ...sent, draft: { ...draft, agenda: changeAgenda(draft.agenda, change) } }, 200);
  }
  const saved = await meetings.save(context.viewer, slug, id, { draft, changedAt });
  if (!saved.ok) return refusedForm(saved.error, sent);
  return redirect(`/strategies/${slug}/meetings/${saved.value}`);
}

type Sent = Omit<FormAnswer, 'failure'>;
type Refusal = SaveMeetingRefusal | { readonly code: 'noSession' | 'unreadable' };

const NOTHING: Sent = { draft: null, changedAt: '', problems: [] };

/** What a form of the meetings is answered that was refused; throws what has a screen of its own. */
export function refusedForm(refusal: Refusal, sent: Sent = NOTHING) {
  switch (refusal.code) {
    case 'invalid':
      return answer({ ...sent, problems: refusal.problems }, 422);
    case 'changedMeanwhile':
      return answer({ ...sent, changedAt: refusal.changedAt }, 409, refusal.code);
    case 'unknown':
    case 'noAccess':
      throw refusedStrategy(refusal);
    default:
      return answer(sent, STATUS[refusal.code], refusal.code);
  }
}

function answer(sent: Sent, status: number, failure: FormFailure | null = null) {
  return data<FormAnswer>({ ...sent, failure }, { status });
}

function draftOf(form: FormData): MeetingDraft {
  const field = (name: string) => texts(form, name)[0] ?? '';
  return {
    round: field('round'),
    title: field('title'),
    day: field('day'),
    start: field('start'),
    end: field('end'),
    place: field('place'),
    note: field('note'),
    agenda: rowsOf(form),
    invited: texts(form, 'invited'),
  };
}

/** Every row sends all of its fields. */
function rowsOf(form: FormData): readonly AgendaRow[] {
  const [ids, notes, nodeIds] = [texts(form, 'itemId'), texts(form, 'itemNote'), texts(form, 'itemAbout')];
  const revisionIds = texts(form, 'itemRevision');
  return texts(form, 'itemTitle').map((title, row) => ({
    id: ids[row] ?? '',
    title,
    note: notes[row] ?? '',
    nodeId: nodeIds[row] ?? '',
    revisionId: revisionIds[row] ?? '',
  }));
}

/** Values of a field in their order; a file is none. */
function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
