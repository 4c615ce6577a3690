import { Link } from '@remix-run/react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { votingRuleMessages } from '#shared/i18n/ja/voting-rule.ts';
import type { RevisionSummary } from '#shared/revision/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useBeginRevision } from './opening-provider.tsx';
import { groupRevisions } from './revision-groups.ts';
import { RevisionPane } from './revision-pane.tsx';
import { StateBadge } from './state-badge.tsx';
import { useFreshRevisions } from './use-fresh-revisions.ts';

const text = revisionMessages.list;

interface RevisionListProps {
  readonly revisions: readonly RevisionSummary[];
}

/** 変更案: those of a strategy, first what is still to be decided. */
export function RevisionList({ revisions: served }: RevisionListProps) {
  const { slug } = useStrategy();
  const begin = useBeginRevision();
  const canOpen = begin !== null;
  const create = () => begin?.({ origin: { from: 'strategy' }, title: '', view: 'text' });
  const revisions = useFreshRevisions(slug, served);
  const { open, decided } = groupRevisions(revisions);
  const isEmpty = revisions.length === 0;
  return (
    <RevisionPane isNarrow>
      <div className="revision-list-head">
        <h1 className="revision-list-title">{text.title}</h1>
        <Link to={`/strategies/${slug}/voting-rule`} className="text-link">
          {votingRuleMessages.title}
        </Link>
        {canOpen && !isEmpty && (
          <Button variant="solid" onClick={create}>
            {text.create}
          </Button>
        )}
      </div>
      {isEmpty ? (
        <Empty canOpen={canOpen} create={create} />
      ) : (
        <>
          <Cards title={text.open} none={text.noneOpen} revisions={open} slug={slug} />
          {decided.length > 0 && <Cards title={text.decided} none="" revisions={decided} slug={slug} />}
        </>
      )}
    </RevisionPane>
  );
}

interface CardsProps {
  readonly title: string;
  readonly none: string;
  readonly revisions: readonly RevisionSummary[];
  readonly slug: string;
}

function Cards({ title, none, revisions, slug }: CardsProps) {
  return (
    <>
      <h2 className="revision-heading">{title}</h2>
      {revisions.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="revision-cards">
          {revisions.map((revision) => (
            <Card key={revision.id} revision={revision} slug={slug} />
          ))}
        </ul>
      )}
    </>
  );
}

function Card({ revision, slug }: { readonly revision: RevisionSummary; readonly slug: string }) {
  const { id, number, title, state, round, openedBy, openedAt, changedAt, submittedAt, deadline, next } =
    revision;
  return (
    <li className="revision-card">
      <p className="revision-card-name">
        <StateBadge state={state} />
        {number !== null && <span className="revision-number">{revisionMessages.number(number)}</span>}
        <Link
          to={`/strategies/${slug}/revisions/${id}`}
          className="text-link min-w-0 after:absolute after:inset-0"
        >
          {title}
        </Link>
      </p>
      {next !== null && (
        <p className="revision-card-next">
          <Badge tone="strong">{text.next[next]}</Badge>
          {deadline !== null && <span>{text.deadline(deadline)}</span>}
        </p>
      )}
      <p className="revision-card-facts">
        <span>{text.openedBy(openedBy.name, openedAt)}</span>
        {submittedAt !== null && <span>{text.submittedAt(submittedAt)}</span>}
        {submittedAt === null && changedAt !== openedAt && <span>{text.changedAt(changedAt)}</span>}
        {round > 1 && <span>{revisionMessages.round(round)}</span>}
        {next === null && deadline !== null && <span>{text.deadline(deadline)}</span>}
      </p>
    </li>
  );
}

function Empty({ canOpen, create }: { readonly canOpen: boolean; readonly create: () => void }) {
  return (
    <div className="revision-empty phrases">
      <h2 className="text-std-20B-160">{text.emptyTitle}</h2>
      <p className="mt-2">{text.empty}</p>
      <p className="mt-2">{canOpen ? text.emptyFirst : text.emptyReader}</p>
      {canOpen && (
        <p className="mt-6">
          <Button variant="solid" onClick={create}>
            {text.create}
          </Button>
        </p>
      )}
    </div>
  );
}
