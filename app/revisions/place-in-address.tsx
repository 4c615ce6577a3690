import { useLocation, useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { nodeId } from '#shared/ids.ts';
import { useReady } from '../collab/workspace-context.tsx';
import { useGoTo } from '../workspace/use-go-to.ts';

/** `?node=<id>&field=<name>` leads to that place once the document is here: to where a revision was opened from. */
export function PlaceInAddress() {
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const ready = useReady();
  const goTo = useGoTo();
  const node = search.get('node');
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || node === null || done.current === node) return;
    done.current = node;
    goTo({
      view: pathname.endsWith('/indicators') ? 'indicators' : 'text',
      nodeId: nodeId(node),
      field: search.get('field'),
    });
  }, [ready, node, search, pathname, goTo]);
  return null;
}
