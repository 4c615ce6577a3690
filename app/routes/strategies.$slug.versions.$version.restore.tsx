import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import type { RevisionRefusal } from '#server/services/revisions.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { versionId } from '#shared/ids.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { unlessRefused } from '../refused-action.ts';
import { ConfirmFrame } from '../versions/confirm-frame.tsx';
import { type FormAnswer, refusedForm } from '../versions/form-answer.ts';
import { refusedVersion } from '../versions/refused-version.ts';
import { sendForm } from '../versions/send-form.ts';
import { VersionError } from '../versions/version-error.tsx';

const text = versionMessages.restore;

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(text.way) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const list = await context.services.versions.list(viewer, params.slug ?? '');
  if (!list.ok) throw refusedVersion(list.error);
  if (!list.value.canRestore) throw refusedVersion({ code: 'refused', reason: 'roleMayNot' });
  const version = list.value.versions.find(({ id }) => id === params.version);
  if (version === undefined) throw refusedVersion({ code: 'unknownVersion' });
  return { version };
}

/** Opens a revision that leads the draft back to the version. */
export async function action({ params, context }: ActionFunctionArgs) {
  if (context.viewer === null) return refusedForm({ code: 'noSession' }, null);
  const slug = params.slug ?? '';
  const opened = await context.services.revisions.open(context.viewer, slug, {
    title: '',
    origin: { from: 'version', versionId: versionId(params.version ?? '') },
  });
  if (opened.ok) return redirect(`/strategies/${slug}/revisions/${opened.value}`);
  return refusedForm(refusalOf(opened.error), null);
}

function refusalOf(refusal: RevisionRefusal): Parameters<typeof refusedForm>[0] {
  switch (refusal.code) {
    case 'unknown':
    case 'noAccess':
    case 'refused':
      return refusal;
    default:
      return { code: 'tooMany' };
  }
}

export const clientAction = sendForm;

/** The question before a version is gone back to. */
export default function Restore() {
  const { version } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer<null>>();
  const { slug = '' } = useParams();
  return (
    <ConfirmFrame
      title={text.title(versionMessages.name(version))}
      consequences={text.consequences}
      draft={{}}
      submit={text.submit}
      keep={{ to: `/strategies/${slug}/versions/${version.id}`, label: text.keep }}
      answer={answer}
    />
  );
}

export { unlessRefused as shouldRevalidate, VersionError as ErrorBoundary };
