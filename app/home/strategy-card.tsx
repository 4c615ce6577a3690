import { Link } from '@remix-run/react';
import { sampleMessages } from '#shared/i18n/ja/sample.ts';
import { sinceVisitMessages } from '#shared/i18n/ja/since-visit.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { Badge } from '../ui/badge.tsx';
import { Initial } from '../ui/initial.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import type { ToldCard as Card } from './told-card.ts';

const text = strategiesMessages.list;

/** One strategy: what it is, where it stands, who is in it, what changed last. */
export function StrategyCard({ card, isSample }: { readonly card: Card; readonly isSample: boolean }) {
  const tryThis = isSample ? sampleMessages.tryThis[card.slug] : undefined;
  return (
    <li className="relative grid gap-x-8 gap-y-3 rounded-12 border border-solid-gray-420 bg-white px-5 py-4 focus-within:border-key-900 hover:border-key-900 hover:bg-key-50 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <Title card={card} />
        {tryThis !== undefined && (
          <p className="mt-2 text-dns-14N-130">
            <span className="font-bold">{text.tryThis}：</span>
            {tryThis}
          </p>
        )}
      </div>
      <div>
        <Facts card={card} />
        {card.present.length > 0 && <Present people={card.present} />}
      </div>
    </li>
  );
}

function Title({ card }: { readonly card: Card }) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <StageBadge stage={card.stage} />
        {!card.canEdit && <Badge>{text.readOnly}</Badge>}
        {card.edition !== '' && <span className="text-dns-14N-130">{card.edition}</span>}
      </div>
      <h3 className="mt-2 text-std-17B-170">
        {/* The link covers the card, so that the whole of it can be clicked. */}
        <Link to={`/strategies/${card.slug}`} className="text-link after:absolute after:inset-0">
          {card.title || text.untitled}
        </Link>
      </h3>
    </>
  );
}

function Facts({ card }: { readonly card: Card }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-dns-14N-130">
      <dt className="text-quiet">{text.planPeriod}</dt>
      <dd>{card.planPeriod || text.planPeriodBlank}</dd>
      {card.underReview > 0 && (
        <>
          <dt className="text-quiet">{text.revisions}</dt>
          <dd>{text.underReview(card.underReview)}</dd>
        </>
      )}
      {card.openThreads !== null && card.openThreads > 0 && (
        <>
          <dt className="text-quiet">{text.openThreads}</dt>
          <dd>{text.threads(card.openThreads)}</dd>
        </>
      )}
      {card.changesSinceVisit !== null && card.changesSinceVisit > 0 && (
        <>
          <dt className="text-quiet">{sinceVisitMessages.card.label}</dt>
          <dd>{sinceVisitMessages.card.changes(sinceVisitMessages.count(card.changesSinceVisit))}</dd>
        </>
      )}
      <dt className="text-quiet">{text.lastChange}</dt>
      <dd>{card.lastChange ? <LastChange change={card.lastChange} /> : text.neverChanged}</dd>
    </dl>
  );
}

function LastChange({ change: { at, by, sentence } }: { readonly change: NonNullable<Card['lastChange']> }) {
  if (sentence === null) return text.changed(at, by);
  return (
    <>
      <span className="line-clamp-3">{sentence}</span>
      <time dateTime={at.toISOString()}>{text.changed(at, null)}</time>
    </>
  );
}

const SHOWN = 5;

function Present({ people }: { readonly people: Card['present'] }) {
  return (
    <div className="mt-3 flex items-center gap-1">
      <span className="mr-2 text-dns-14N-130 text-quiet">{text.present}</span>
      {people.slice(0, SHOWN).map(({ userId, name }) => (
        <Initial key={userId} name={name} />
      ))}
      {people.length > SHOWN && <span className="text-dns-14N-130">+{people.length - SHOWN}</span>}
    </div>
  );
}
