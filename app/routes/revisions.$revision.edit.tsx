import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { revisionId } from '#shared/ids.ts';
import { refusedRevision } from '../accounts/refused-revision.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { ActualsProvider } from '../actuals/actuals-provider.tsx';
import { PlaceInAddress } from '../revisions/place-in-address.tsx';
import { OpenDocument } from '../workspace/open-document.tsx';
import { WorkspaceShell } from '../workspace/workspace-shell.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: forkMessages.pageTitle(data?.strategy.fork?.title ?? '') },
];

/** The fork of a revision in the workspace, as its authors edit it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  if (params.view !== undefined && params.view !== 'indicators') throw new Response(null, { status: 404 });
  const read = await context.services.revisions.fork(viewer, revisionId(params.revision ?? ''));
  if (!read.ok) throw refusedRevision(read.error);
  return { ...read.value, me: { id: viewer.id, name: viewer.name } };
}

/** Switching between its views needs nothing from the server: the document is live. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentParams, nextParams, currentUrl, nextUrl, defaultShouldRevalidate } = args;
  const sameRevision = currentParams.revision === nextParams.revision;
  return sameRevision && currentUrl.href !== nextUrl.href ? false : defaultShouldRevalidate;
}

export default function ForkLayout() {
  const { strategy, reading, bodies, me } = useLoaderData<typeof loader>();
  return (
    <OpenDocument strategy={strategy} reading={reading} bodies={bodies} me={me}>
      <ActualsProvider>
        <WorkspaceShell>
          <PlaceInAddress />
          <Outlet />
        </WorkspaceShell>
      </ActualsProvider>
    </OpenDocument>
  );
}
