import { NavLink } from '@remix-run/react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewsAhead } from './views.tsx';

const text = workspaceMessages.views;

/** 本文 and KPI表, two views of one document, and what there is beside it. */
export function ViewTabs() {
  const { path } = useStrategy();
  const others = useOtherTabs();
  useViewsAhead();
  return (
    <nav aria-label={text.label} className="view-tabs">
      {[
        { to: path, label: text.text, end: true },
        { to: `${path}/indicators`, label: text.indicators, end: true },
        ...others,
      ].map(({ to, label, end }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          preventScrollReset
          className={({ isActive }) => classNames('view-tab', isActive && 'view-tab-current')}
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

interface OtherTab {
  readonly to: string;
  readonly label: string;
  readonly end: boolean;
}

/** 会議 of a strategy; a framework has no meetings of ours, and a revision's fork has none of its own. */
function useOtherTabs(): readonly OtherTab[] {
  const { path, kind, fork } = useStrategy();
  if (fork !== null || kind !== 'strategy') return [];
  return [{ to: `${path}/meetings`, label: text.meetings, end: false }];
}
