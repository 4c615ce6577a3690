import type { ActionFunctionArgs } from '@remix-run/node';
import { revisionId } from '#shared/ids.ts';
import { doAct } from '../revisions/do-act.ts';
import { readAct } from '../revisions/revision-act.ts';
import { answerOf, refused } from '../revisions/revision-answers.ts';

/** Does something with a revision: field `act`, a `RevisionAct` as JSON. Answers what the revision is then. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  // No redirect: it would take the page away from under the person.
  if (context.viewer === null) return refused({ code: 'noSession' });
  const sent = (await request.formData()).get('act');
  const act = typeof sent === 'string' ? readAct(sent) : null;
  if (act === null) return refused({ code: 'malformed' });
  const { revisions } = context.services;
  const id = revisionId(params.revision ?? '');
  const done = await doAct(revisions, context.viewer, id, act);
  if (!done.ok) return refused(done.error);
  const read = await revisions.read(context.viewer, id);
  return answerOf({ record: read.ok ? read.value : null, opened: done.value });
}
