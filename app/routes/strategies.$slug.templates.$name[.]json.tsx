import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isDocumentName } from '#shared/documents/names.ts';
import { readJson } from '../output/read-json.ts';
import { refusedTemplate } from '../output/refused-template.ts';

/** 様式 of a document as OpenTemplate, for screens that are open while it changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = '', name = '' } = params;
  if (context.viewer === null) return Response.json({ code: 'noSession' }, { status: 401 });
  if (!isDocumentName(name)) return refusedTemplate({ code: 'unknown' });
  const read = await context.services.templates.read(context.viewer, slug, name);
  return read.ok ? Response.json(read.value) : refusedTemplate(read.error);
}

/** Keeps the `template` that was sent as JSON; `null` goes back to the usual one. Answers SavedTemplate. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug = '', name = '' } = params;
  if (context.viewer === null) return Response.json({ code: 'noSession' }, { status: 401 });
  if (!isDocumentName(name)) return refusedTemplate({ code: 'unknown' });
  const given = readJson((await request.formData()).get('template'));
  const saved = await context.services.templates.save(context.viewer, slug, name, given);
  return saved.ok ? Response.json(saved.value) : refusedTemplate(saved.error);
}
