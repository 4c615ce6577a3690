import { useLocation } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStrategy } from '../collab/workspace-context.tsx';

interface Pane {
  /** Null: open where there is room for it, which the style sheet knows. */
  readonly isOpen: boolean | null;
  open(): void;
  close(): void;
}

/** What the panel on the right shows. */
export type PanelTab = 'comments' | 'history' | 'details';

interface SidePane extends Pane {
  readonly tab: PanelTab;
  /** Opens the panel with this tab. */
  show(tab: PanelTab): void;
}

interface Panes {
  readonly outline: Pane;
  readonly panel: SidePane;
}

const CLOSED: Pane = { isOpen: null, open: () => {}, close: () => {} };
const CLOSED_PANEL: SidePane = { ...CLOSED, tab: 'details', show: () => {} };
const PanesContext = createContext<Panes>({ outline: CLOSED, panel: CLOSED_PANEL });

/** Keeps which of the two side panes are open; Ctrl+. folds the panel and unfolds it. */
export function PanesProvider({ children }: { readonly children: ReactNode }) {
  const outline = usePane();
  const panel = useTabs(useFoldedOnPaper(usePane()));
  const value = useMemo(() => ({ outline, panel }), [outline, panel]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      togglePane(panel, PANEL_ROOM);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [panel]);
  return <PanesContext.Provider value={value}>{children}</PanesContext.Provider>;
}

/** Widths from which the panes stand beside the text without being asked for; as in workspace.css. */
export const OUTLINE_ROOM = '(min-width: 64rem)';
export const PANEL_ROOM = '(min-width: 80rem)';

/** Opens a pane that is closed and closes one that is open. */
export function togglePane(pane: Pane, room: string): void {
  const isOpen = pane.isOpen ?? window.matchMedia(room).matches;
  if (isOpen) pane.close();
  else pane.open();
}

/** Element id of what the panel shows. */
export const PANEL_CONTENTS = 'side-panel-contents';

/** Moves the focus into the panel, for when what had it goes away; waits until an opening panel is there. */
export function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById(PANEL_CONTENTS)?.focus());
}

/** Moves the focus to the view in the middle, for when what had it goes away. */
export function focusView(): void {
  requestAnimationFrame(() => document.getElementById('workspace-main')?.focus({ preventScroll: true }));
}

/** The outline on the left. */
export function useOutlinePane(): Pane {
  return useContext(PanesContext).outline;
}

/** The panel on the right. */
export function useSidePanel(): SidePane {
  return useContext(PanesContext).panel;
}

function usePane(): Pane {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return useMemo(() => ({ isOpen, open: () => setOpen(true), close: () => setOpen(false) }), [isOpen]);
}

/** Papers need the width, and nobody comments on them: there the panel waits until it is asked for. */
function useFoldedOnPaper(pane: Pane): Pane {
  const { pathname } = useLocation();
  const isPaper = /^\/strategies\/[^/]+\/documents$/.test(pathname);
  const isOpen = pane.isOpen ?? (isPaper ? false : null);
  return useMemo(() => ({ ...pane, isOpen }), [pane, isOpen]);
}

function useTabs(pane: Pane): SidePane {
  const mayReadComments = useStrategy().comments !== null;
  const [tab, setTab] = useState<PanelTab>(mayReadComments ? 'comments' : 'details');
  return useMemo(
    () => ({
      ...pane,
      tab,
      show(next) {
        setTab(next);
        pane.open();
      },
    }),
    [pane, tab],
  );
}
