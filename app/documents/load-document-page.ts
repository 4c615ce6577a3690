import type { LoaderFunctionArgs } from '@remix-run/node';
import type { StrategyDocumentName } from '#shared/documents/names.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { documentRequest } from './document-request.ts';
import { refusedDocument } from './refused-document.ts';

/** The loader of a strategy's document on a page of its own; see documentRequest for the query. */
export function documentPageLoader(name: StrategyDocumentName) {
  return async ({ request, params, context }: LoaderFunctionArgs) => {
    const viewer = requireViewer(request, context);
    const slug = params.slug ?? '';
    const query = new URL(request.url).searchParams;
    const asked = documentRequest(query);
    if (asked === null) throw refusedDocument({ code: 'unknownVersion' });
    const [made, listed] = await Promise.all([
      context.services.documents.make(viewer, slug, name, asked),
      context.services.versions.list(viewer, slug),
    ]);
    if (!made.ok) throw refusedDocument(made.error);
    if (!listed.ok) throw refusedStrategy(listed.error);
    const { printed, settings } = made.value;
    const { document, paper, imprint } = printed;
    const sides = sidesOf(query, listed.value.versions);
    return { document, paper, imprint, settings, sides, slug, day: formatDay(new Date()) };
  };
}

/** Which states 新旧対照表 can compare; unless said, the draft with the latest version. */
function sidesOf(query: URLSearchParams, versions: readonly VersionSummary[]) {
  const choices = choicesOf(versions);
  const usual = { from: versions[0]?.id ?? 'draft', to: 'draft' };
  return (['from', 'to'] as const).map((name) => ({
    name,
    value: query.get(name) ?? usual[name],
    choices,
  }));
}

function choicesOf(versions: readonly VersionSummary[]) {
  const { draft, version } = versionMessages.side;
  return [
    { value: 'draft', label: draft },
    ...versions.map((each) => ({ value: each.id, label: version(each) })),
    ...MOMENTS.map((value) => ({ value, label: documentMessages.settings.moments[value] })),
  ];
}

const MOMENTS = ['lastVisit', 'lastMeeting'] as const;
