import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { ChangesForm } from './changes-form.tsx';
import type { documentPageLoader } from './load-document-page.ts';
import { PrintableDocument } from './printable-document.tsx';

type Loader = ReturnType<typeof documentPageLoader>;

/** Names the page after its document. */
export const documentMeta: MetaFunction<Loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(data?.document.title ?? '') },
];

/** A strategy's document on a page of its own, to be read and printed. */
export function StrategyDocument() {
  const { document, paper, imprint, slug, settings, sides, day } = useLoaderData<Loader>();
  const back = { to: `/strategies/${slug}`, label: documentMessages.page.backToStrategy };
  return (
    <PrintableDocument document={document} paper={paper} imprint={imprint} back={back} day={day}>
      {settings !== null && <ChangesForm settings={settings} sides={sides} />}
    </PrintableDocument>
  );
}
