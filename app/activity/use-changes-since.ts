import { useCallback, useEffect, useState } from 'react';
import type { ChangesSince } from '#shared/activity/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { fetchSinceVisit } from './activity-requests.ts';
import { useLiveChanges } from './use-live-changes.ts';

export type ChangesSinceState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  /** Null: this is the first visit. */
  | { readonly kind: 'shown'; readonly changes: ChangesSince | null };

/** 前回以降の変更 by item, live; what was shown stays when the server does not answer. */
export function useChangesSince(): { readonly state: ChangesSinceState; reload(): void } {
  const { slug } = useStrategy();
  const [state, setState] = useState<ChangesSinceState>({ kind: 'loading' });
  const reload = useCallback(() => {
    fetchSinceVisit(slug).then(
      (changes) => setState({ kind: 'shown', changes }),
      () => setState((now) => (now.kind === 'shown' ? now : { kind: 'failed' })),
    );
  }, [slug]);
  useEffect(reload, [reload]);
  useLiveChanges(reload);
  return { state, reload };
}
