import type { ActionFunctionArgs } from '@remix-run/node';
import { designOf } from '#shared/documents/designs.ts';
import { readTemplate } from '#shared/documents/read-template.ts';
import { ok } from '#shared/result.ts';
import { makeSheet } from '../output/make-sheet.ts';
import { type PreviewAnswer, readChoice } from '../output/output-data.ts';
import { readJson } from '../output/read-json.ts';
import { refusedTemplate } from '../output/refused-template.ts';

/**
 * What a document (see readChoice) would look like with a `template` as JSON, or without one looks like, as
 * PreviewAnswer. Nothing is kept of it.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug = '', name = '' } = params;
  if (context.viewer === null) return Response.json({ code: 'noSession' }, { status: 401 });
  const form = await request.formData();
  form.set('document', name);
  const choice = readChoice(form);
  if (choice.document !== name) return refusedTemplate({ code: 'unknown' });
  const sent = form.get('template');
  const template = sent === null ? ok(null) : readTemplate(readJson(sent), designOf(choice.document));
  if (!template.ok) return Response.json({ ok: false, problems: template.error } satisfies PreviewAnswer);
  const { documents } = context.services;
  const shown = await makeSheet(documents, context.viewer, slug, choice, template.value);
  return shown.ok ? Response.json(shown.value satisfies PreviewAnswer) : refusedTemplate(shown.error);
}
