import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { SinceVisitBand } from '../activity/since-visit-band.tsx';
import { useStrategy } from '../collab/workspace-context.tsx';
import { useCommentKey } from '../comments/use-comment-key.ts';
import { useThreadInAddress } from '../comments/use-thread-in-address.ts';
import { ForkBand } from '../revisions/fork-band.tsx';
import { OpeningProvider } from '../revisions/opening-provider.tsx';
import { useEditAttempts } from '../revisions/use-edit-attempts.ts';
import { NoticesProvider } from './notices.tsx';
import { Outline } from './outline.tsx';
import { PanesProvider } from './panes.tsx';
import { ReadOnlyBand } from './read-only-band.tsx';
import { SaveProblemBand } from './save-problem-band.tsx';
import { SidePanel } from './side-panel.tsx';
import { UnsentBand } from './unsent-band.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { ViewTabs } from './view-tabs.tsx';
import { WorkspaceHeader } from './workspace-header.tsx';
// The looks of all views, so that another one can be opened while the server is away.
import '../comments/comment-marks.css';
import '../comments/comment-panel.css';
import '../comments/comment-writing.css';
import '../comments/thread-card.css';
import '../comparison/comparison.css';
import '../editor/editor.css';
import '../indicators/indicator-grid.css';
import '../meetings/materials.css';
import '../meetings/meeting-form.css';
import '../meetings/meeting-page.css';
import '../output/output.css';
import '../revisions/revisions.css';
import './workspace.css';

/** The frame of an open strategy: header, outline, the view in the middle, panel. */
export function WorkspaceShell({ children }: { readonly children: ReactNode }) {
  useUndoKeys();
  const { path } = useStrategy();
  const { pathname } = useLocation();
  // Meetings, revisions, versions change by other rights than the draft: what the band says is not true of them.
  const inDocument = pathname === path || pathname === `${path}/indicators`;
  return (
    <PanesProvider>
      <NoticesProvider>
        <OpeningProvider>
          <WaysToAct />
          <div className="workspace">
            <a href="#workspace-main" className="skip-link">
              {workspaceMessages.header.skip}
            </a>
            <WorkspaceHeader />
            <div className="workspace-columns">
              <Outline />
              <main id="workspace-main" tabIndex={-1} className="workspace-main">
                <ViewTabs />
                <ForkBand />
                {inDocument && <ReadOnlyBand />}
                <SaveProblemBand />
                <UnsentBand />
                <SinceVisitBand />
                {children}
              </main>
              <SidePanel />
            </div>
          </div>
        </OpeningProvider>
      </NoticesProvider>
    </PanesProvider>
  );
}

/** Below the panes and the questions, which they open. */
function WaysToAct() {
  useCommentKey();
  useThreadInAddress();
  useEditAttempts();
  return null;
}
