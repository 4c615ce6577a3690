import { Link } from '@remix-run/react';
import GitPullRequestDraft from 'lucide-react/icons/git-pull-request-draft';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { useStrategy } from '../collab/workspace-context.tsx';

const text = forkMessages.band;

/** Says that what is edited here is a revision and not the strategy, and leads to its changes. */
export function ForkBand() {
  const { fork, slug } = useStrategy();
  if (fork === null) return null;
  return (
    <section aria-label={text.label} className="fork-band">
      <GitPullRequestDraft aria-hidden className="size-4 shrink-0 text-quiet" />
      <p className="min-w-0">
        <strong className="fork-band-title">{forkMessages.name(fork.number, fork.title)}</strong>
        {text.explanation}
      </p>
      <Link to={`/strategies/${slug}/revisions/${fork.revisionId}`} className="fork-band-link text-link">
        {text.toChanges}
      </Link>
    </section>
  );
}
