import type { LoaderFunctionArgs } from '@remix-run/node';
import { REVISION_DOCUMENTS } from '#shared/documents/names.ts';
import { revisionId } from '#shared/ids.ts';
import { refusedRevision } from '../accounts/refused-revision.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { documentRequest } from '../documents/document-request.ts';
import { fileAnswer, namedFile, refusedFile } from '../documents/file-answer.ts';
import { wantsPage } from '../meetings/material-answer.ts';

/** A file of a document of a revision; see namedFile and documentRequest for the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (context.viewer === null && !wantsPage(request)) return new Response(null, { status: 401 });
  const viewer = requireViewer(request, context);
  const { id = '', file = '' } = params;
  const query = new URL(request.url).searchParams;
  const named = namedFile(file, REVISION_DOCUMENTS, query);
  const asked = documentRequest(query);
  if (named === null || asked === null) throw refusedRevision({ code: 'unknown' });
  const made = await context.services.documents.fileOfRevision(
    viewer,
    revisionId(id),
    named.name,
    asked,
    named.wanted,
  );
  if (made.ok) return fileAnswer(made.value);
  const { error } = made;
  if (error.code === 'busy' || error.code === 'lostCharacters') return refusedFile(request, error);
  throw refusedRevision(error);
}
