import { NavLink } from '@remix-run/react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewsAhead } from './views.tsx';

const text = workspaceMessages.views;

/** 本文 and KPI表, two views of one document, and 会議; a framework has no meetings of ours. */
export function ViewTabs() {
  const { slug, kind } = useStrategy();
  useViewsAhead();
  const base = `/strategies/${slug}`;
  return (
    <nav aria-label={text.label} className="view-tabs">
      {[
        { to: base, label: text.text, end: true },
        { to: `${base}/indicators`, label: text.indicators, end: true },
        ...(kind === 'strategy' ? [{ to: `${base}/meetings`, label: text.meetings, end: false }] : []),
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
