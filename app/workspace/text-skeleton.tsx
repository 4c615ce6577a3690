import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** 本文 while its code is on the way. */
export function TextSkeleton() {
  return (
    <div className="flex flex-col gap-4 p-8">
      <p className="sr-only">{workspaceMessages.loading}</p>
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-6 w-1/3" />
      <Skeleton className="h-40" />
    </div>
  );
}
