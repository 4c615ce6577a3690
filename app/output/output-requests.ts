import type { OpenTemplate, SavedTemplate } from '#server/services/templates.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { choiceQuery, type OutputChoice, type PreviewAnswer } from './output-data.ts';

/** Why the server did not do it: `unreachable` may be over a moment later. */
export type RequestFailure = 'unreachable' | 'failed' | 'refused' | 'signedOut';

export type SaveAnswer =
  | { readonly ok: true; readonly saved: SavedTemplate }
  | { readonly ok: false; readonly code: RequestFailure }
  | { readonly ok: false; readonly code: 'invalid'; readonly problems: readonly TemplateProblem[] };

/** Asks what a document looks like with a template, or (null) with the town's; rejects if `signal` ends it. */
export async function postPreview(
  slug: string,
  choice: OutputChoice,
  template: DocumentTemplate | null,
  signal: AbortSignal,
): Promise<PreviewAnswer | RequestFailure> {
  const body = choiceQuery(choice);
  if (template !== null) body.set('template', JSON.stringify(template));
  const response = await answerOf(templateAddress(slug, choice.document, '/preview'), {
    method: 'POST',
    body,
    signal,
  });
  if (typeof response === 'string') return response;
  // Our own route answers, in the build that the page came with.
  return response.ok ? ((await response.json()) as PreviewAnswer) : failureOf(response);
}

/** Keeps a template; null goes back to the usual one. */
export async function postTemplate(
  slug: string,
  name: DocumentName,
  template: DocumentTemplate | null,
): Promise<SaveAnswer> {
  const body = new URLSearchParams({ template: JSON.stringify(template) });
  const response = await answerOf(templateAddress(slug, name, '.json'), { method: 'POST', body });
  if (typeof response === 'string') return { ok: false, code: response };
  // As above.
  if (response.ok) return { ok: true, saved: (await response.json()) as SavedTemplate };
  if (response.status !== 422) return { ok: false, code: failureOf(response) };
  const { problems } = (await response.json()) as { readonly problems: readonly TemplateProblem[] };
  return { ok: false, code: 'invalid', problems };
}

/** The template that is in force; null if the server does not say. */
export async function fetchTemplate(slug: string, name: DocumentName): Promise<OpenTemplate | null> {
  const response = await answerOf(templateAddress(slug, name, '.json'), {});
  if (typeof response === 'string' || !response.ok) return null;
  // As above.
  return (await response.json()) as OpenTemplate;
}

function templateAddress(slug: string, name: DocumentName, end: '.json' | '/preview'): string {
  return `/strategies/${slug}/templates/${name}${end}`;
}

async function answerOf(address: string, request: RequestInit): Promise<Response | 'unreachable'> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    return 'unreachable';
  }
}

function failureOf({ status }: Response): RequestFailure {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'refused';
  return status === 503 ? 'unreachable' : 'failed';
}
