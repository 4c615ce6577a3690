import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readActualForm } from '../actuals/actual-form.ts';

/** The strategy's actuals as `Actual[]`, for screens that are open while they change. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return refused({ code: 'noSession' });
  const actuals = await context.services.actuals.list(context.viewer, params.slug ?? '');
  if (!actuals.ok) return refused(actuals.error);
  return Response.json(actuals.value, { headers: { 'Cache-Control': 'no-store' } });
}

/** Enters, changes or removes one, by the form of `ActualForm`. Answers `{ok}` or the refusal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (context.viewer === null) return refused({ code: 'noSession' });
  const form = readActualForm(await request.formData());
  if (form === null) return refused({ code: 'malformed' });
  const { actuals } = context.services;
  const [viewer, slug] = [context.viewer, params.slug ?? ''];
  const { place, entry, seen } = form;
  const result =
    entry === null
      ? await actuals.remove(viewer, slug, place, seen)
      : await actuals.enter(viewer, slug, place, entry, seen);
  return result.ok ? Response.json({ ok: true }) : refused(result.error);
}

const STATUS = {
  noSession: 401,
  noAccess: 403,
  refused: 403,
  unknown: 404,
  unknownIndicator: 422,
  unfit: 422,
  malformed: 400,
  changedMeanwhile: 409,
} as const;

function refused(refusal: { readonly code: keyof typeof STATUS }): Response {
  return Response.json({ ok: false, refusal }, { status: STATUS[refusal.code] });
}
