import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { SideRefusal } from '#server/services/versions.ts';
import { USUAL_SETTINGS } from '#shared/documents/change-settings.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { readSide } from '#shared/versions/side.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { ChangesForm } from '../documents/changes-form.tsx';
import { changesSettings } from '../documents/changes-query.ts';
import { PrintableDocument } from '../documents/printable-document.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(data?.document.title ?? '') },
];

/** 新旧対照表 of two states; query: from, to (see readSide) and the settings. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const slug = params.slug ?? '';
  const query = new URL(request.url).searchParams;
  const listed = await context.services.versions.list(viewer, slug);
  if (!listed.ok) throw refusedStrategy(listed.error);
  const { versions } = listed.value;
  // Without a choice: what has changed since the latest version; without a version, nothing against nothing.
  const from = query.get('from') ?? versions[0]?.id ?? 'draft';
  const to = query.get('to') ?? 'draft';
  // People say things of a revision's changes; between two states 備考 is a column to write in.
  const settings = changesSettings(query, { ...USUAL_SETTINGS, remarks: false });
  const [before, after] = [readSide(from), readSide(to)];
  if (before === null || after === null) throw refusedSide({ code: 'unknownVersion' });
  const sides = { before, after };
  const made = await context.services.documents.versionChanges(viewer, slug, sides, settings);
  if (!made.ok) throw refusedSide(made.error);
  return {
    document: made.value,
    slug,
    settings,
    sides: [
      { name: 'from' as const, value: from, choices: choicesOf(versions) },
      { name: 'to' as const, value: to, choices: choicesOf(versions) },
    ],
    day: formatDay(new Date()),
  };
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

function refusedSide(refusal: SideRefusal): Response {
  if (refusal.code === 'unknown' || refusal.code === 'noAccess') return refusedStrategy(refusal);
  return new Response(documentMessages.page.refused[refusal.code], { status: 404 });
}

export default function StrategyChanges() {
  const { document, slug, settings, sides, day } = useLoaderData<typeof loader>();
  const back = { to: `/strategies/${slug}`, label: documentMessages.page.backToStrategy };
  return (
    <PrintableDocument document={document} back={back} day={day}>
      <ChangesForm settings={settings} sides={sides} />
    </PrintableDocument>
  );
}
