import type { ActionFunctionArgs } from '@remix-run/node';
import { departmentId, nodeId } from '#shared/ids.ts';

/** 担当課 of a node: fields `nodeId` and `departmentId`, '' for none. Answers a Result with its refusal's code. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  // No redirect: it would take the open document away from under the person.
  if (context.viewer === null) return refused('noSession');
  const form = await request.formData();
  const department = String(form.get('departmentId') ?? '');
  const result = await context.services.strategies.assignDepartment(
    context.viewer,
    params.slug ?? '',
    nodeId(String(form.get('nodeId') ?? '')),
    department === '' ? null : departmentId(department),
  );
  return result.ok ? Response.json({ ok: true }) : refused(result.error.code);
}

const STATUS = {
  noSession: 401,
  noAccess: 403,
  refused: 403,
  unknown: 404,
  unknownNode: 422,
  unknownDepartment: 422,
} as const;

function refused(code: keyof typeof STATUS): Response {
  return Response.json({ ok: false, code }, { status: STATUS[code] });
}
