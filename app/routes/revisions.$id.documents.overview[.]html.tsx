import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { revisionId } from '#shared/ids.ts';
import { refusedRevision } from '../accounts/refused-revision.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { documentRequest } from '../documents/document-request.ts';
import { PrintableDocument } from '../documents/printable-document.tsx';
import { refusedRevisionDocument } from '../documents/refused-document.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(data?.document.title ?? '') },
];

/** 改訂の概要 of a revision. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const id = revisionId(params.id ?? '');
  const asked = documentRequest(new URL(request.url).searchParams);
  if (asked === null) throw refusedRevision({ code: 'unknown' });
  const made = await context.services.documents.makeOfRevision(viewer, id, 'overview', asked);
  if (!made.ok) throw refusedRevisionDocument(made.error);
  const { printed, slug } = made.value;
  const { document, paper, imprint } = printed;
  return { document, paper, imprint, slug, revisionId: id, day: formatDay(new Date()) };
}

export default function RevisionOverview() {
  const { document, paper, imprint, slug, revisionId, day } = useLoaderData<typeof loader>();
  const back = {
    to: `/strategies/${slug}/revisions/${revisionId}`,
    label: documentMessages.page.backToRevision,
  };
  return <PrintableDocument document={document} paper={paper} imprint={imprint} back={back} day={day} />;
}
