import { Link } from '@remix-run/react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { useStrategy } from '../collab/workspace-context.tsx';

/** The way from one meeting to all of them. */
export function BackToList() {
  const { slug } = useStrategy();
  return (
    <p className="meeting-back">
      <Link to={`/strategies/${slug}/meetings`} className="text-link">
        <ArrowLeft aria-hidden className="size-4" />
        {meetingMessages.page.back}
      </Link>
    </p>
  );
}
