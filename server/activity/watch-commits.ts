import type { DocumentId } from '#shared/ids.ts';
import type { DocumentStore } from '../sync/store.ts';

/** The store, which tells of every document whose log has grown; whoever hears it must not take long. */
export function watchCommits(
  store: DocumentStore,
  committed: (documentId: DocumentId) => void,
): DocumentStore {
  return {
    ...store,
    async commit(batches) {
      const heads = await store.commit(batches);
      for (const documentId of heads.keys()) committed(documentId);
      return heads;
    },
  };
}
