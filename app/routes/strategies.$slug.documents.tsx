import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { makeSheet } from '../output/make-sheet.ts';
import { readChoice } from '../output/output-data.ts';
import { OutputError } from '../output/output-error.tsx';
import { OutputScreen } from '../output/output-screen.tsx';
import { revisionsWithDocuments } from '../output/revision-choices.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { title, choice } = outputMessages;
  const name = data === undefined ? title : `${choice.names[data.choice.document]}　${title}`;
  return [{ title: accountsMessages.pageTitle(name) }];
};

/** 出力; the query says which document of which state (see readChoice). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const slug = params.slug ?? '';
  const choice = readChoice(new URL(request.url).searchParams);
  const { documents, templates, versions, revisions } = context.services;
  const [template, frozen, proposed, made] = await Promise.all([
    templates.read(viewer, slug, choice.document),
    versions.list(viewer, slug),
    revisions.list(viewer, slug),
    makeSheet(documents, viewer, slug, choice, null),
  ]);
  if (!template.ok) throw refusedStrategy(template.error);
  if (!frozen.ok) throw refusedStrategy(frozen.error);
  if (!proposed.ok) throw refusedStrategy(proposed.error);
  if (!made.ok) throw refusedStrategy(made.error);
  return {
    choice,
    shown: made.value,
    template: template.value,
    versions: frozen.value.versions.map(({ id, number, name }) => ({ id, number, name })),
    revisions: revisionsWithDocuments(proposed.value),
  };
}

export default function Output() {
  return <OutputScreen {...useLoaderData<typeof loader>()} />;
}

export { OutputError as ErrorBoundary };
