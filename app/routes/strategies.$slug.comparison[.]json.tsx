import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ComparisonRefusal } from '#server/services/comparison.ts';
import { readSentComparison } from '#shared/comparison/read-draft.ts';
import type { SaveAnswer } from '../comparison/comparison-requests.ts';
import { servedComparison } from '../comparison/served-comparison.ts';

/** The strategy's comparison as `OpenComparison` without texts, for screens that are open while it changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const open = await context.services.comparison.open(context.viewer, params.slug ?? '');
  if (open.ok)
    return Response.json(servedComparison(open.value), { headers: { 'Cache-Control': 'no-store' } });
  const { code } = open.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}

/** Saves the comparison: field `comparison`, a `ComparisonDraft` as JSON. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (context.viewer === null) return answer({ ok: false, problem: 'noSession' }, 401);
  const draft = readSentComparison(await sentBy(request));
  if (draft === null) return answer({ ok: false, problem: 'invalid' }, 422);
  const saved = await context.services.comparison.save(context.viewer, params.slug ?? '', draft);
  return saved.ok ? answer({ ok: true, comparison: saved.value }, 200) : refused(saved.error);
}

async function sentBy(request: Request): Promise<unknown> {
  try {
    return JSON.parse(String((await request.formData()).get('comparison')));
  } catch {
    return null;
  }
}

function refused(refusal: ComparisonRefusal): Response {
  switch (refusal.code) {
    case 'stale':
      return answer({ ok: false, stale: refusal.comparison }, 409);
    case 'invalid':
      return answer({ ok: false, problem: 'invalid' }, 422);
    case 'refused':
    case 'noAccess':
      return answer({ ok: false, problem: 'refused' }, 403);
    case 'unknown':
      return answer({ ok: false, problem: 'refused' }, 404);
  }
}

function answer(body: SaveAnswer, status: number): Response {
  return Response.json(body, { status });
}
