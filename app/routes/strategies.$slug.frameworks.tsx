import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import type { FrameworkRefusal } from '#server/services/frameworks.ts';
import type { FrameworkDraft } from '#shared/comparison/framework-draft.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { frameworkMessages } from '#shared/i18n/ja/framework.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { ComparisonError } from '../comparison/comparison-error.tsx';
import { type FrameworkAnswer, FrameworkForm } from '../comparison/framework-form.tsx';
import { unlessRefused } from '../refused-action.ts';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(frameworkMessages.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const begun = await context.services.frameworks.begin(viewer, params.slug ?? '');
  if (!begun.ok) throw refusedStrategy(begun.error);
  if (begun.value.whyNot !== null) throw new Response(frameworkMessages.refused, { status: 403 });
  return { hasFramework: begun.value.hasFramework };
}

/** Adds a framework of fields `title`, `edition` and `isChosen` (if ticked) and opens it; what is refused comes back as it was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const draft: FrameworkDraft = {
    title: String(form.get('title') ?? ''),
    edition: String(form.get('edition') ?? ''),
    isChosen: form.has('isChosen'),
  };
  if (context.viewer === null) return refused(draft, { code: 'noSession' });
  const added = await context.services.frameworks.add(context.viewer, params.slug ?? '', draft);
  // Another document: its page begins anew.
  return added.ok ? redirectDocument(`/strategies/${added.value.slug}`) : refused(draft, added.error);
}

function refused(draft: FrameworkDraft, refusal: FrameworkRefusal | { readonly code: 'noSession' }) {
  const answer = (part: Partial<FrameworkAnswer>, status: number) =>
    data<FrameworkAnswer>({ draft, problems: [], failure: null, ...part }, { status });
  switch (refusal.code) {
    case 'invalid':
      return answer({ problems: refusal.problems }, 422);
    case 'noSession':
      return answer({ failure: 'noSession' }, 401);
    case 'refused':
      return answer({ failure: 'refused' }, 403);
    default:
      throw refusedStrategy(refusal);
  }
}

/** If no answer comes the page stays with what was typed, and says so. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<FrameworkAnswer>();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    const answer: FrameworkAnswer = { draft: null, problems: [], failure: 'unreachable' };
    return Response.json(answer, { status: 503 });
  }
}

export default function NewFramework() {
  return <FrameworkForm {...useLoaderData<typeof loader>()} answer={useActionData<FrameworkAnswer>()} />;
}

export { ComparisonError as ErrorBoundary, unlessRefused as shouldRevalidate };
