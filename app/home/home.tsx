import type { TodaysWork } from '#server/services/work.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { UserMenu } from '../accounts/user-menu.tsx';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { groupCards } from './group-cards.ts';
import { HOME_ID } from './home-id.ts';
import { StrategyCard } from './strategy-card.tsx';
import { Today } from './today.tsx';
import type { ToldCard } from './told-card.ts';

const text = strategiesMessages.list;

interface HomeProps {
  readonly cards: readonly ToldCard[];
  readonly work: TodaysWork;
  readonly viewer: { readonly isAdministrator: boolean; readonly isSample: boolean };
}

/** 総合戦略の一覧: by municipality, frameworks last. */
export function Home({ cards, work, viewer }: HomeProps) {
  return (
    <>
      <TopBar>
        <div className="ml-auto flex items-center gap-2">
          <NoticeBell />
          <UserMenu redirectTo="/" />
        </div>
      </TopBar>
      <main id={HOME_ID} className="phrases mx-auto w-full max-w-7xl px-6 py-8">
        <Today work={work} />
        <h1 className="text-std-28B-150">{text.title}</h1>
        {cards.length === 0 ? <Empty viewer={viewer} /> : <Groups cards={cards} viewer={viewer} />}
      </main>
    </>
  );
}

function Groups({ cards, viewer }: Omit<HomeProps, 'work'>) {
  return groupCards(cards).map((group) => (
    <section
      key={group.heading}
      className="mt-6 grid gap-x-6 gap-y-3 border-t border-line pt-6 lg:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <h2 className="text-std-20B-160">{group.heading}</h2>
      <ul className="grid gap-4">
        {group.cards.map((card) => (
          <StrategyCard key={card.documentId} card={card} isSample={viewer.isSample} />
        ))}
      </ul>
    </section>
  ));
}

function Empty({ viewer }: Pick<HomeProps, 'viewer'>) {
  return (
    <div className="mt-8 rounded-12 border border-line px-6 py-10">
      <h2 className="text-std-20B-160">{text.emptyTitle}</h2>
      <p className="mt-2">{viewer.isAdministrator ? text.emptyAdministrator : text.empty}</p>
    </div>
  );
}
