import type { ActionFunctionArgs } from '@remix-run/node';

/**
 * The viewer is at the strategy now; with the field `dismiss` they put away the note on what came since their last
 * visit. Answers what there is since then, or null.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const { activity } = context.services;
  const dismisses = (await request.formData()).has('dismiss');
  const answer = await activity[dismisses ? 'dismiss' : 'visit'](context.viewer, params.slug ?? '');
  if (answer.ok) return Response.json(answer.value);
  const { code } = answer.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}
