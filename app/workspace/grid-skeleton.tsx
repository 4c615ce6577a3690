import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { Skeleton } from '../ui/skeleton.tsx';

const ROWS = 12;

/** The place of KPI表 until the document is here. */
export function GridSkeleton() {
  return (
    <div className="grow overflow-hidden p-4">
      <p className="sr-only">{workspaceMessages.loading}</p>
      {Array.from({ length: ROWS }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing
        <Skeleton key={row} className="mb-2 h-8 w-full" />
      ))}
    </div>
  );
}
