import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { votingRuleMessages } from '#shared/i18n/ja/voting-rule.ts';
import { DEFAULT_VOTING_RULE, QUORUMS, TIES, type VotingRule } from '#shared/revision/model.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { unlessRefused } from '../refused-action.ts';
import { type VotingRuleAnswer, VotingRuleForm } from '../revisions/voting-rule-form.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(votingRuleMessages.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const read = await context.services.votingRule.read(viewer, params.slug ?? '');
  if (!read.ok) throw refusedStrategy(read.error);
  return read.value;
}

/** Keeps the rule of fields `quorum`, `tie` and `approvedLabel`; answers what was sent where it is refused. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(request, context);
  const rule = ruleOf(await request.formData());
  const changed = await context.services.votingRule.change(viewer, params.slug ?? '', rule);
  if (changed.ok) return data<VotingRuleAnswer>({ rule, outcome: 'saved' });
  if (changed.error.code === 'unknown' || changed.error.code === 'noAccess')
    throw refusedStrategy(changed.error);
  const { code } = changed.error;
  return data<VotingRuleAnswer>({ rule, outcome: code }, { status: code === 'refused' ? 403 : 422 });
}

/** What is not one of the choices becomes the usual one; the word stays as typed. */
function ruleOf(form: FormData): VotingRule {
  return {
    quorum: QUORUMS.find((known) => known === form.get('quorum')) ?? DEFAULT_VOTING_RULE.quorum,
    tie: TIES.find((known) => known === form.get('tie')) ?? DEFAULT_VOTING_RULE.tie,
    approvedLabel: String(form.get('approvedLabel') ?? ''),
  };
}

/** If no answer comes the page stays with what was chosen, and says so. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<VotingRuleAnswer>();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    return Response.json({ rule: null, outcome: 'unreachable' } satisfies VotingRuleAnswer, { status: 503 });
  }
}

export default function VotingRulePage() {
  return <VotingRuleForm {...useLoaderData<typeof loader>()} answer={useActionData<VotingRuleAnswer>()} />;
}

export { unlessRefused as shouldRevalidate };
