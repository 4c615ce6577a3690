import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { auditMessages } from '#shared/i18n/ja/audit.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { filterOf, readAuditChoice } from '../audit/audit-choice.ts';
import { AuditView } from '../audit/audit-view.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(auditMessages.page.of(data?.title ?? '')) },
];

/** 操作記録; query: person, action, item, revision, from, to, and the number of its first entry as upTo. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const slug = params.slug ?? '';
  const query = new URL(request.url).searchParams;
  const choice = readAuditChoice(query);
  const upTo = /^\d{1,9}$/.test(query.get('upTo') ?? '') ? Number(query.get('upTo')) : null;
  const page = await context.services.audit.read(viewer, slug, filterOf(choice), upTo);
  if (!page.ok) throw refusedStrategy(page.error);
  return { ...page.value, slug, choice, isFirst: upTo === null, day: formatDay(new Date()) };
}

export default function Audit() {
  return <AuditView {...useLoaderData<typeof loader>()} />;
}
