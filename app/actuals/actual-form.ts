import { ACTUAL_STATUSES, type ActualEntry, type ActualPlace } from '#shared/actuals/model.ts';
import { isNodeId } from '#shared/document/schema.ts';
import { nodeId } from '#shared/ids.ts';

/** One request to change an actual; `entry` null takes it away, `seen` is the `enteredAt` of the one on the screen. */
export interface ActualForm {
  readonly place: ActualPlace;
  readonly entry: ActualEntry | null;
  readonly seen: string | null;
}

/** The form as it is sent. */
export function writeActualForm({ place, entry, seen }: ActualForm): URLSearchParams {
  return new URLSearchParams({
    nodeId: place.nodeId,
    fiscalYear: String(place.fiscalYear),
    seen: seen ?? '',
    ...(entry === null ? { intent: 'remove' } : { intent: 'enter', ...entry }),
  });
}

/** The form as it arrives; null if it is none of ours. Texts stay as they were typed. */
export function readActualForm(data: FormData): ActualForm | null {
  const text = (name: string) => String(data.get(name) ?? '');
  const [id, year, seen] = [text('nodeId'), text('fiscalYear'), text('seen')];
  if (!isNodeId(id) || !/^\d{4}$/.test(year)) return null;
  const form = {
    place: { nodeId: nodeId(id), fiscalYear: Number(year) },
    seen: seen === '' ? null : seen,
  };
  if (text('intent') === 'remove') return { ...form, entry: null };
  const status = ACTUAL_STATUSES.find((known) => known === text('status'));
  const [value, note] = [text('value'), text('note')];
  if (text('intent') !== 'enter' || status === undefined || isUnstorable(value + note)) return null;
  return { ...form, entry: { value, status, note } };
}

/** Postgres holds no NUL and no half of a surrogate pair. */
function isUnstorable(text: string): boolean {
  return /[\0\p{Cs}]/u.test(text);
}
