import { NavLink, useLocation } from '@remix-run/react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { useOpenRevisions } from '../revisions/open-revisions.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewsAhead } from './views.tsx';

const text = workspaceMessages.views;

/** 本文 and KPI表, two views of one document, and what there is beside it. */
export function ViewTabs() {
  const { path } = useStrategy();
  const others = useOtherTabs();
  const tabs: readonly Tab[] = [
    { to: path, label: text.text, end: true },
    { to: `${path}/indicators`, label: text.indicators, end: true },
    ...others,
  ];
  const areHere = useViewsAhead();
  const { pathname } = useLocation();
  // Two versions are compared under 版, and a framework is added from 比較.
  const isOwn = (to: string) =>
    (to === `${path}/versions` && pathname === `${path}/compare`) ||
    (to === `${path}/comparison` && pathname === `${path}/frameworks`);
  return (
    <nav aria-label={text.label} className="view-tabs" data-ahead={areHere || undefined}>
      {tabs.map(({ to, label, end, count }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          preventScrollReset
          className={({ isActive }) => classNames('view-tab', (isActive || isOwn(to)) && 'view-tab-current')}
        >
          {label}
          {count !== undefined && count.number > 0 && (
            <span className="view-tab-count">
              {count.number}
              <span className="sr-only">{count.unit}</span>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}

interface Tab {
  readonly to: string;
  readonly label: string;
  readonly end: boolean;
  readonly count?: { readonly number: number; readonly unit: string };
}

/** 比較, 変更案, 版, 会議 and 出力 of a strategy; of a framework 版 alone; a revision's fork has none of its own. */
function useOtherTabs(): readonly Tab[] {
  const { path, kind, fork } = useStrategy();
  const open = useOpenRevisions();
  if (fork !== null) return [];
  const versions = { to: `${path}/versions`, label: text.versions, end: false };
  if (kind !== 'strategy') return [versions];
  return [
    { to: `${path}/comparison`, label: text.comparison, end: true },
    {
      to: `${path}/revisions`,
      label: text.revisions,
      end: false,
      count: { number: open, unit: text.openRevisions },
    },
    versions,
    { to: `${path}/meetings`, label: text.meetings, end: false },
    { to: `${path}/documents`, label: text.documents, end: false },
  ];
}
