import X from 'lucide-react/icons/x';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { Button } from '../ui/button.tsx';

export interface WorkspaceNotice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Calls back once the notice is no longer true; answers how to stop watching. */
  readonly until?: (isOver: () => void) => () => void;
}

export type Notify = (notice: WorkspaceNotice) => void;

const NotifyContext = createContext<Notify>(() => {});

/** Long enough to read and to reach the button by keyboard; it stays while the pointer or focus is on it. */
const SHOWN_MS = 12_000;

/** Says what was just done, one notice at a time, at the lower edge. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<WorkspaceNotice | null>(null);
  const [held, setHeld] = useState(false);
  const notify = useCallback<Notify>((next) => setNotice(next), []);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  useEffect(() => notice?.until?.(() => setNotice(null)), [notice]);
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex justify-center">
        {notice !== null && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the notice waits while someone is on it
          <div
            className="pointer-events-auto flex items-center gap-3 rounded-8 border-2 border-key-1000 bg-white py-2 pr-2 pl-4 shadow-3"
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <p className="min-w-0">{notice.text}</p>
            {notice.action !== undefined && (
              <Button
                size="sm"
                className="shrink-0"
                onClick={() => {
                  notice.action?.run();
                  setNotice(null);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <button
              type="button"
              aria-label={workspaceMessages.notice.close}
              className="icon-button shrink-0"
              onClick={() => setNotice(null)}
            >
              <X aria-hidden className="size-4" />
            </button>
          </div>
        )}
      </div>
    </NotifyContext.Provider>
  );
}

/** Shows a notice; a later one takes its place. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}
