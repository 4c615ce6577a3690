import { expect } from 'vitest';
import type * as Y from 'yjs';
import type { RevisionRecord } from '#server/services/revisions.ts';
import { readStrategy } from '#shared/document/read.ts';
import { documentId, type NodeId, type RevisionId, revisionId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { openCommentSocket } from '../comments/comment-socket.ts';

/** The routes of revisions as the pages use them, in the name of one person. */
export interface RevisionVisitor {
  /** Makes a revision of a strategy. */
  open(slug: string, title: string): Promise<RevisionId>;
  read(id: RevisionId): Promise<RevisionRecord>;
  /** Does something with it; throws if it is refused. */
  act(id: RevisionId, act: object): Promise<RevisionRecord>;
  /** Edits its fork over the socket, as the workspace does, and waits until the page has this many changes. */
  edit(id: RevisionId, edit: (doc: Y.Doc) => void, changes: number): Promise<void>;
}

/** Signs one of the sample's people in. */
export async function visitRevisions(url: string, who: string): Promise<RevisionVisitor> {
  const visitor = visitorOf(url);
  const cookie = await visitor.signIn(who);
  const answer = async (response: Response) => {
    const body = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body;
  };
  const read = async (id: RevisionId): Promise<RevisionRecord> =>
    answer(await visitor.get(`/revisions/${id}.json`, cookie));
  return {
    read,
    async open(slug, title) {
      const { opened } = await answer(
        await visitor.post(`/strategies/${slug}/revisions.json`, { title }, { cookie }),
      );
      return revisionId(opened);
    },
    async act(id, act) {
      const form = { act: JSON.stringify(act) };
      return (await answer(await visitor.post(`/revisions/${id}/act`, form, { cookie }))).record;
    },
    async edit(id, edit, changes) {
      const { forkId } = await read(id);
      const socket = await openCommentSocket(url, documentId(forkId), cookie);
      edit(socket.doc);
      await expect.poll(async () => (await read(id)).changes.length).toBe(changes);
      socket.close();
    },
  };
}

/** The id of an item by a part of its title. */
export function itemOf(doc: Y.Doc, title: string): NodeId {
  const node = readStrategy(doc).nodes.find((each) => each.title.includes(title));
  if (node === undefined) throw new Error(`no item ${title}`);
  return node.id;
}
