import { redirect } from '@remix-run/node';
import type { MaterialRefusal, ReadMaterialRefusal } from '#server/services/meetings.ts';
import { refusedMeeting } from './refused-meeting.ts';

type Refusal = MaterialRefusal | ReadMaterialRefusal | { readonly code: 'noSession' };

/** What the page is told of a change of a material; `number` is that of an added one. */
export type MaterialAnswer =
  | { readonly ok: true; readonly number: number | null }
  | { readonly ok: false; readonly code: Refusal['code'] };

const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = {
  noSession: 401,
  noAccess: 403,
  refused: 403,
  unknown: 404,
  unknownMeeting: 404,
  unknownMaterial: 404,
  unreadable: 400,
  tooLarge: 413,
};

/** Of a file that was not taken. */
const OTHER_STATUS = 422;

/** True if a page is what can be shown: to a form that was sent without scripts, and to an address that was typed. */
export function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}

/** Answers what was done, as JSON or by going back to the meeting (`record`). */
export function done(request: Request, record: string, number: number | null): Response {
  if (wantsPage(request)) return redirect(`${record}#materials`);
  return Response.json({ ok: true, number } satisfies MaterialAnswer);
}

/** Answers what was refused: as JSON, on the meeting's page if it is of the file, else with the error screen. */
export function refusedMaterial(request: Request, record: string, refusal: Refusal): Response {
  const { code } = refusal;
  const status = STATUS[code] ?? OTHER_STATUS;
  if (!wantsPage(request)) return Response.json({ ok: false, code } satisfies MaterialAnswer, { status });
  switch (refusal.code) {
    case 'noSession':
      return redirect(`/login?${new URLSearchParams({ redirectTo: record })}`);
    case 'unknown':
    case 'noAccess':
    case 'refused':
    case 'unknownMeeting':
    case 'unknownMaterial':
      throw refusedMeeting(refusal);
    default:
      return redirect(`${record}?refused=${code}#materials`);
  }
}
