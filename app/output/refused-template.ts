import type { TemplateRefusal } from '#server/services/templates.ts';

/** Why a template was not given or not kept, as JSON. */
export function refusedTemplate(refusal: TemplateRefusal): Response {
  switch (refusal.code) {
    case 'unknown':
      return Response.json({ code: 'unknown' }, { status: 404 });
    case 'invalid':
      return Response.json(refusal, { status: 422 });
    case 'noAccess':
    case 'refused':
      return Response.json({ code: 'refused' }, { status: 403 });
  }
}
