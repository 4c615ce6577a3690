import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { ActivityProvider } from '../activity/activity-provider.tsx';
import { ActualsProvider } from '../actuals/actuals-provider.tsx';
import { CommentScreenProvider } from '../comments/comment-screen.tsx';
import { CommentsProvider } from '../comments/use-comments.tsx';
import { MeetingsProvider } from '../meetings/meetings-provider.tsx';
import { isRefusedAction } from '../refused-action.ts';
import { OpenRevisionsProvider } from '../revisions/open-revisions.tsx';
import { isOpen } from '../revisions/revision-groups.ts';
import { OpenDocument } from '../workspace/open-document.tsx';
import { WorkspaceShell } from '../workspace/workspace-shell.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(data?.strategy.title ?? '') },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  if (params.view !== undefined && params.view !== 'indicators') throw new Response(null, { status: 404 });
  const read = await context.services.strategies.read(viewer, params.slug ?? '');
  if (!read.ok) throw refusedStrategy(read.error);
  const { activity, revisions } = context.services;
  const [visit, list] = await Promise.all([
    activity.visit(viewer, params.slug ?? ''),
    revisions.list(viewer, params.slug ?? ''),
  ]);
  const since = visit.ok ? visit.value : null;
  const openRevisions = list.ok ? list.value.filter(isOpen).length : 0;
  return { ...read.value, since, openRevisions, me: { id: viewer.id, name: viewer.name } };
}

/** Switching between the views of one strategy needs nothing from the server: the document is live. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentParams, nextParams, currentUrl, nextUrl, defaultShouldRevalidate } = args;
  // A form that was refused has changed nothing, and one that did not reach the server would take the page away.
  if (isRefusedAction(args)) return false;
  // What the forms of the versions do may change the stage.
  if (args.formAction?.includes('/versions/') === true) return defaultShouldRevalidate;
  const sameStrategy = currentParams.slug === nextParams.slug;
  return sameStrategy && currentUrl.href !== nextUrl.href ? false : defaultShouldRevalidate;
}

export default function StrategyLayout() {
  const { strategy, reading, bodies, since, openRevisions, me } = useLoaderData<typeof loader>();
  return (
    <OpenDocument strategy={strategy} reading={reading} bodies={bodies} me={me}>
      <CommentsProvider me={me.id}>
        <MeetingsProvider>
          <ActualsProvider>
            <ActivityProvider slug={strategy.slug} served={since}>
              <CommentScreenProvider me={me.id}>
                <OpenRevisionsProvider slug={strategy.slug} served={openRevisions}>
                  <WorkspaceShell>
                    <Outlet />
                  </WorkspaceShell>
                </OpenRevisionsProvider>
              </CommentScreenProvider>
            </ActivityProvider>
          </ActualsProvider>
        </MeetingsProvider>
      </CommentsProvider>
    </OpenDocument>
  );
}
