import { useLocation } from '@remix-run/react';
import { Suspense, useEffect, useState } from 'react';
import { useReady, useSaveState } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { whenViewIsHere } from '../workspace/views.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';

/** With the list and the forms, which the text and the table do without. */
const CommentPanel = patientLazy(async () => (await import('./comment-panel.tsx')).CommentPanel);

/** コメント in the side panel; its code is fetched once the view that people came for can be used. */
export function CommentsTab() {
  const screen = useCommentScreenOrNull();
  const isTime = useTimeForPanel();
  if (screen === null || !isTime) return <PanelSkeleton />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <CommentPanel />
    </Suspense>
  );
}

/** On this page the panel's code has been fetched: whoever comes back to the tab waits for nothing. */
let wasTime = false;

/** True once the view can be used and the browser has time, or there is no connection to wait for. */
function useTimeForPanel(): boolean {
  const ready = useReady();
  const { kind } = useSaveState();
  const { pathname } = useLocation();
  const isUsable = ready && kind !== 'connecting';
  const isAlone = kind === 'offline' || kind === 'failing';
  const [isTime, setTime] = useState(() => wasTime);
  useEffect(() => {
    if (isTime || !(isUsable || isAlone)) return;
    let cancel = () => {};
    let isOver = false;
    void whenViewIsHere(pathname).then(() => {
      if (isOver) return;
      cancel = whenIdle(() => {
        wasTime = true;
        setTime(true);
      });
    });
    return () => {
      isOver = true;
      cancel();
    };
  }, [isTime, isUsable, isAlone, pathname]);
  return isTime;
}

function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-3 p-4">
      <Skeleton className="h-8 w-full" />
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
