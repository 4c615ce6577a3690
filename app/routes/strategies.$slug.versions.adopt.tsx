import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { type AdoptionDraft, readAdoption } from '#shared/versions/forms.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { unlessRefused } from '../refused-action.ts';
import { AdoptionForm } from '../versions/adoption-form.tsx';
import { AlreadyAdopted } from '../versions/already-adopted.tsx';
import {
  askFirst,
  editAgain,
  type FormAnswer,
  formOf,
  refusedForm,
  textOf,
} from '../versions/form-answer.ts';
import { formStart } from '../versions/form-start.ts';
import { sendForm } from '../versions/send-form.ts';
import { VersionError } from '../versions/version-error.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(versionMessages.adopt.title) }];

export async function loader(args: LoaderFunctionArgs) {
  return formStart(args, 'canAdopt');
}

/** Asks first; `intent` edit leads back to the form, do records the adoption. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  if (form === null) return refusedForm<AdoptionDraft>({ code: 'unreadable' }, null);
  const draft: AdoptionDraft = {
    name: textOf(form, 'name'),
    decidedBy: textOf(form, 'decidedBy'),
    decidedOn: textOf(form, 'decidedOn'),
    referenceNumber: textOf(form, 'referenceNumber'),
    note: textOf(form, 'note'),
  };
  if (context.viewer === null) return refusedForm({ code: 'noSession' }, draft);
  const { versions } = context.services;
  const slug = params.slug ?? '';
  const intent = textOf(form, 'intent');
  if (intent === 'do') {
    const adopted = await versions.adopt(context.viewer, slug, draft);
    return adopted.ok ? redirect(`/strategies/${slug}/versions`) : refusedForm(adopted.error, draft);
  }
  const list = await versions.list(context.viewer, slug);
  if (!list.ok) return refusedForm(list.error, draft);
  if (!list.value.canAdopt) return refusedForm({ code: 'refused', reason: 'roleMayNot' }, draft);
  if (intent === 'edit') return editAgain(draft);
  const read = readAdoption(draft);
  return read.ok ? askFirst(draft) : refusedForm({ code: 'invalid', problems: read.error }, draft);
}

export const clientAction = sendForm;

/** 決定の記録 */
export default function Adopt() {
  const { stage } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer<AdoptionDraft>>();
  const title = useReadingPart(({ strategy }) => strategy.title);
  return stage === 'adopted' ? <AlreadyAdopted /> : <AdoptionForm answer={answer} title={title} />;
}

export { unlessRefused as shouldRevalidate, VersionError as ErrorBoundary };
