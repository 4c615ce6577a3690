import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { OpinionChoice } from '#shared/comments/opinion-list.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import { opinionMessages } from '#shared/i18n/ja/opinions.ts';
import { meetingId } from '#shared/ids.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { OpinionList } from '../comments/opinion-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: accountsMessages.pageTitle(opinionMessages.list.of(data?.title ?? '')) },
];

/** 意見と対応一覧; query: state (all, answered, open), order (number, place), meeting (an id). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const slug = params.slug ?? '';
  const choice = choiceOf(new URL(request.url).searchParams);
  const [opinions, meetings] = await Promise.all([
    context.services.comments.opinions(viewer, slug, choice),
    context.services.meetings.brief(viewer, slug),
  ]);
  if (!opinions.ok) throw refusedStrategy(opinions.error);
  if (!meetings.ok) throw refusedStrategy(meetings.error);
  return { ...opinions.value, slug, choice, meetings: meetings.value, day: formatDay(new Date()) };
}

function choiceOf(query: URLSearchParams): OpinionChoice {
  const state = query.get('state');
  const meeting = query.get('meeting') ?? '';
  return {
    state: state === 'answered' || state === 'open' ? state : 'all',
    order: query.get('order') === 'place' ? 'place' : 'number',
    meetingId: meeting === '' ? null : meetingId(meeting),
  };
}

export default function Opinions() {
  return <OpinionList {...useLoaderData<typeof loader>()} />;
}
