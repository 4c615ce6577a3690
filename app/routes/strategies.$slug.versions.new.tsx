import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { FreezeDraft } from '#shared/versions/forms.ts';
import { unlessRefused } from '../refused-action.ts';
import { type FormAnswer, formOf, refusedForm, textOf } from '../versions/form-answer.ts';
import { formStart } from '../versions/form-start.ts';
import { FreezeForm } from '../versions/freeze-form.tsx';
import { sendForm } from '../versions/send-form.ts';
import { VersionError } from '../versions/version-error.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(versionMessages.freeze.title) }];

export async function loader(args: LoaderFunctionArgs) {
  return formStart(args, 'canFreeze');
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  if (form === null) return refusedForm<FreezeDraft>({ code: 'unreadable' }, null);
  const draft: FreezeDraft = {
    name: textOf(form, 'name'),
    kind: textOf(form, 'kind'),
    note: textOf(form, 'note'),
    meeting: textOf(form, 'meeting'),
  };
  if (context.viewer === null) return refusedForm({ code: 'noSession' }, draft);
  const slug = params.slug ?? '';
  const frozen = await context.services.versions.freeze(context.viewer, slug, draft);
  return frozen.ok ? redirect(`/strategies/${slug}/versions`) : refusedForm(frozen.error, draft);
}

export const clientAction = sendForm;

/** 版の作成 */
export default function NewVersion() {
  return <FreezeForm answer={useActionData<FormAnswer<FreezeDraft>>()} />;
}

export { unlessRefused as shouldRevalidate, VersionError as ErrorBoundary };
