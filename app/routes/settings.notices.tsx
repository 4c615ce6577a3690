import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import { MAIL_CHOICES } from '#shared/notices/model.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { NoticeSettings } from '../notices/notice-settings.tsx';

export const meta: MetaFunction = () => [
  { title: accountsMessages.pageTitle(noticesMessages.choices.title) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  return { ...(await context.services.notices.mailSettings(viewer)), email: viewer.email };
}

/** Keeps the choice in field `mail`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(request, context);
  const given = (await request.formData()).get('mail');
  const choice = MAIL_CHOICES.find((known) => known === given);
  if (choice === undefined) return data({ isSaved: false }, { status: 400 });
  await context.services.notices.chooseMail(viewer, choice);
  return data({ isSaved: true });
}

export default function NoticeSettingsPage() {
  return <NoticeSettings {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
