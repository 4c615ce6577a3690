import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { readStageChange, type StageDraft } from '#shared/versions/forms.ts';
import { stagesAfter } from '#shared/versions/stages.ts';
import { unlessRefused } from '../refused-action.ts';
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
import { StageForm } from '../versions/stage-form.tsx';
import { VersionError } from '../versions/version-error.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(versionMessages.stage.title) }];

export async function loader(args: LoaderFunctionArgs) {
  return formStart(args, 'canChangeStage');
}

/** Asks first; `intent` edit leads back to the form, do changes the stage. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  if (form === null) return refusedForm<StageDraft>({ code: 'unreadable' }, null);
  const draft: StageDraft = { stage: textOf(form, 'stage'), reason: textOf(form, 'reason') };
  if (context.viewer === null) return refusedForm({ code: 'noSession' }, draft);
  const { versions } = context.services;
  const slug = params.slug ?? '';
  const intent = textOf(form, 'intent');
  if (intent === 'do') {
    const changed = await versions.changeStage(context.viewer, slug, draft);
    return changed.ok ? redirect(`/strategies/${slug}/versions`) : refusedForm(changed.error, draft);
  }
  const list = await versions.list(context.viewer, slug);
  if (!list.ok) return refusedForm(list.error, draft);
  if (!list.value.canChangeStage) return refusedForm({ code: 'refused', reason: 'roleMayNot' }, draft);
  if (intent === 'edit') return editAgain(draft);
  const read = readStageChange(draft);
  if (!read.ok) return refusedForm({ code: 'invalid', problems: read.error }, draft);
  const leads = stagesAfter(list.value.stage).includes(read.value.stage);
  return leads ? askFirst(draft) : refusedForm({ code: 'notNow' }, draft);
}

export const clientAction = sendForm;

/** 段階の変更 */
export default function ChangeStage() {
  const { stage } = useLoaderData<typeof loader>();
  return <StageForm answer={useActionData<FormAnswer<StageDraft>>()} stage={stage} />;
}

export { unlessRefused as shouldRevalidate, VersionError as ErrorBoundary };
