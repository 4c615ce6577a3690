import { data } from '@remix-run/node';
import type { VersionChangeRefusal } from '#server/services/versions.ts';
import type { VersionFailure } from '#shared/i18n/ja/versions.ts';
import type { VersionProblem } from '#shared/versions/forms.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

/** What a form of the versions shows after it was sent and nothing was done. */
export interface FormAnswer<Draft> {
  /** As it was sent; null if it could not be read. */
  readonly draft: Draft | null;
  readonly problems: readonly VersionProblem[];
  readonly failure: VersionFailure | null;
  /** There is nothing to mend: what it will do is asked about now. */
  readonly isAsking: boolean;
}

type Refusal = VersionChangeRefusal | { readonly code: 'noSession' | 'unreadable' | 'tooMany' };

const STATUS = { noSession: 401, refused: 403, notNow: 409, tooMany: 409, unreadable: 400 } as const;

/** What a form is answered that was refused, with what was typed; throws what has a screen of its own. */
export function refusedForm<Draft>(refusal: Refusal, draft: Draft | null) {
  switch (refusal.code) {
    case 'invalid':
      return answer({ draft, problems: refusal.problems, failure: null, isAsking: false }, 422);
    case 'unknown':
    case 'noAccess':
      throw refusedStrategy(refusal);
    default:
      return answer({ draft, problems: [], failure: refusal.code, isAsking: false }, STATUS[refusal.code]);
  }
}

/** Asks before it is done. */
export function askFirst<Draft>(draft: Draft) {
  return answer({ draft, problems: [], failure: null, isAsking: true }, 200);
}

/** Leads back to the form, as it was typed. */
export function editAgain<Draft>(draft: Draft) {
  return answer({ draft, problems: [], failure: null, isAsking: false }, 200);
}

function answer<Draft>(body: FormAnswer<Draft>, status: number) {
  return data<FormAnswer<Draft>>(body, { status });
}

/** The form of a request, or null if it ended on its way. */
export async function formOf(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null);
}

/** A text field's value; a file is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
