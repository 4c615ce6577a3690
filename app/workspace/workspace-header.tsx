import { Link, useLocation } from '@remix-run/react';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import { auditMessages } from '#shared/i18n/ja/audit.ts';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { planPeriodText } from '#shared/strategy/plan-period.ts';
import { UserMenu } from '../accounts/user-menu.tsx';
import { useReadingPart, useStrategy } from '../collab/workspace-context.tsx';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { useLiveUnread } from '../notices/use-live-unread.ts';
import { Badge } from '../ui/badge.tsx';
import { Menu, menuItemClass } from '../ui/menu.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { OUTLINE_ROOM, PANEL_ROOM, togglePane, useOutlinePane, useSidePanel } from './panes.tsx';
import { PeopleMenu } from './people-menu.tsx';
import { SaveStateView } from './save-state-view.tsx';

const text = workspaceMessages.header;

/** The bar over an open strategy: what it is, whether everything is saved, who is here. */
export function WorkspaceHeader() {
  const { pathname } = useLocation();
  const outline = useOutlinePane();
  const panel = useSidePanel();
  useLiveUnread();
  return (
    <header className="workspace-header">
      <button
        type="button"
        aria-label={text.outline}
        title={text.outline}
        className="icon-button"
        onClick={() => togglePane(outline, OUTLINE_ROOM)}
      >
        <PanelLeft aria-hidden className="size-5" />
      </button>
      <Link to="/" title={text.home} className="workspace-brand">
        {text.product}
      </Link>
      <StrategyMenu />
      <div className="workspace-header-end">
        <SaveStateView />
        <PeopleMenu />
        <NoticeBell />
        <UserMenu redirectTo={pathname} />
        <button
          type="button"
          aria-label={text.panel}
          title={`${text.panel}（Ctrl+.）`}
          className="icon-button"
          onClick={() => togglePane(panel, PANEL_ROOM)}
        >
          <PanelRight aria-hidden className="size-5" />
        </button>
      </div>
    </header>
  );
}

function StrategyMenu() {
  const { stage, slug, fork, canReadAudit } = useStrategy();
  const strategy = useReadingPart((reading) => reading.strategy);
  const title = strategy.title === '' ? text.untitled : strategy.title;
  const period = planPeriodText(strategy);
  return (
    <div className="workspace-title">
      <Menu
        align="start"
        title={text.strategyMenu(title)}
        label={
          <span className="workspace-title-text">{[title, strategy.edition].filter(Boolean).join('　')}</span>
        }
      >
        <p className="px-3 py-1 text-dns-14N-130 text-quiet">
          {[strategy.municipality, strategy.edition, period].filter(Boolean).join('　')}
        </p>
        {canReadAudit && (
          <Link to={`/strategies/${slug}/audit`} className={menuItemClass}>
            {auditMessages.page.name}
          </Link>
        )}
        <Link to="/" className={menuItemClass}>
          {text.home}
        </Link>
      </Menu>
      {fork === null ? <StageBadge stage={stage} /> : <Badge tone="key">{forkMessages.badge}</Badge>}
    </div>
  );
}
