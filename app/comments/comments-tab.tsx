import { Suspense } from 'react';
import { useReady, useSaveState } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';

/** With the list and the forms, which the text and the table do without. */
const CommentPanel = patientLazy(async () => (await import('./comment-panel.tsx')).CommentPanel);

/** コメント in the side panel; its code is fetched once the view that people came for can be used. */
export function CommentsTab() {
  const screen = useCommentScreenOrNull();
  const ready = useReady();
  const { kind } = useSaveState();
  if (screen === null || (!ready && kind === 'connecting')) return <PanelSkeleton />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <CommentPanel />
    </Suspense>
  );
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
