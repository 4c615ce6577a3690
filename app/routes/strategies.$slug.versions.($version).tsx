import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { versionId } from '#shared/ids.ts';
import { type ShownStrategy, shownContent } from '#shared/versions/shown.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { refusedVersion } from '../versions/refused-version.ts';
import { VersionError } from '../versions/version-error.tsx';
import { VersionList } from '../versions/version-list.tsx';
import { VersionPage } from '../versions/version-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: accountsMessages.pageTitle(
      data?.kind === 'version' ? versionMessages.name(data.version) : versionMessages.list.title,
    ),
  },
];

/** The timeline, or one version; `problem` (none, tooMany): why a choice of versions could not be compared. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', version: id } = params;
  const { versions } = context.services;
  const list = await versions.list(viewer, slug);
  if (!list.ok) throw refusedVersion(list.error);
  if (id === undefined) {
    const asked = new URL(request.url).searchParams.get('problem');
    const problem = asked === 'none' || asked === 'tooMany' ? asked : null;
    return { kind: 'list', list: list.value, problem } as const;
  }
  const version = list.value.versions.find((each) => each.id === id);
  if (version === undefined) throw refusedVersion({ code: 'unknownVersion' });
  const side = await versions.side(viewer, slug, { at: 'version', id: versionId(id) });
  if (!side.ok) throw refusedVersion({ code: 'unknownVersion' });
  const previous = list.value.versions.find(({ number }) => number === version.number - 1) ?? null;
  const content = shownContent(side.value.content, side.value.actuals);
  return { kind: 'version', version, previous, content, canRestore: list.value.canRestore } as const;
}

/** 版, or one of them. */
export default function Versions() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === 'list') return <VersionList list={data.list} problem={data.problem} />;
  // The loader's type loses the texts' attributes, which it calls unknown; they arrive as they were sent.
  const content = data.content as unknown as ShownStrategy;
  return <VersionPage {...data} content={content} />;
}

export { VersionError as ErrorBoundary };
