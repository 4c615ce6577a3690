import type { BodyJson } from '#shared/document/body.ts';
import type { NodeId } from '#shared/ids.ts';
import { useFirstView, useObservable, useReady, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { observeBody } from './body-store.ts';

interface ShownBody {
  readonly json: BodyJson;
  /** It holds what the text schema does not know: an editor would remove that by being mounted. */
  readonly isForeign: boolean;
}

/** A node's body; before the document is here, the one that the page was served with. Null: it has none. */
export function useBody(id: NodeId): ShownBody | null {
  const workspace = useWorkspaceOrNull();
  const served = useFirstView().bodies[id];
  const ready = useReady();
  const observable = ready && workspace !== null ? observeBody(workspace.doc, id) : undefined;
  const live = useObservable(observable, null);
  if (live !== null) return { json: live.json, isForeign: live.omissions.some(matters) };
  return served === undefined ? null : { json: served, isForeign: false };
}

/** A doubled id is mended by the reader and by an editor alike. */
function matters({ reason }: { readonly reason: string }): boolean {
  return reason !== 'duplicateBlockId';
}
