import { useEffect, useState } from 'react';
import type { RevisionSummary } from '#shared/revision/model.ts';
import { watchTold } from '../collab/watch-told.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { fetchRevisions } from './revision-requests.ts';

type Revisions = readonly RevisionSummary[];

/** The strategy's revisions as served, and again whenever one of them has changed. */
export function useFreshRevisions(slug: string, served: Revisions): Revisions {
  const workspace = useWorkspaceOrNull();
  // With what the page had been served: a later answer of its loader is newer.
  const [heard, setHeard] = useState<{ readonly revisions: Revisions; readonly after: Revisions } | null>(
    null,
  );
  useEffect(() => {
    if (workspace === null) return;
    return watchTold(
      workspace,
      'revision',
      () => fetchRevisions(slug),
      (revisions) => setHeard({ revisions, after: served }),
    ).stop;
  }, [workspace, slug, served]);
  return heard?.after === served ? heard.revisions : served;
}
