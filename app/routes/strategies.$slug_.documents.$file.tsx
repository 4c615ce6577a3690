import type { LoaderFunctionArgs } from '@remix-run/node';
import { STRATEGY_DOCUMENTS } from '#shared/documents/names.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { documentRequest } from '../documents/document-request.ts';
import { fileAnswer, namedFile, refusedFile } from '../documents/file-answer.ts';
import { refusedDocument } from '../documents/refused-document.ts';
import { wantsPage } from '../meetings/material-answer.ts';

/** A file of a document of a strategy; see namedFile and documentRequest for the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  // A download that led to the sign-in page would keep that as the file.
  if (context.viewer === null && !wantsPage(request)) return new Response(null, { status: 401 });
  const viewer = requireViewer(request, context);
  const { slug = '', file = '' } = params;
  const query = new URL(request.url).searchParams;
  const named = namedFile(file, STRATEGY_DOCUMENTS, query);
  if (named === null) throw refusedDocument({ code: 'unknown' });
  const asked = documentRequest(query);
  if (asked === null) throw refusedDocument({ code: 'unknownVersion' });
  const made = await context.services.documents.file(viewer, slug, named.name, asked, named.wanted);
  if (made.ok) return fileAnswer(made.value);
  const { error } = made;
  if (error.code === 'busy' || error.code === 'lostCharacters') return refusedFile(request, error);
  throw refusedDocument(error);
}
