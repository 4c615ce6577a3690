import type { DocumentId, UserId } from '#shared/ids.ts';

interface SeatLimits {
  readonly connectionsPerUser: number;
  readonly documentsPerUser: number;
}

/** How many connections, in how many documents, each person has or is about to have. */
export class SeatCounter {
  readonly #limits: SeatLimits;
  readonly #taken = new Map<UserId, Map<DocumentId, number>>();

  constructor(limits: SeatLimits) {
    this.#limits = limits;
  }

  /** Takes a seat; answers how to give it back, or null if the person has too many. */
  take(userId: UserId, documentId: DocumentId): (() => void) | null {
    const documents = this.#taken.get(userId) ?? new Map<DocumentId, number>();
    let connections = 0;
    for (const count of documents.values()) connections += count;
    const isNew = !documents.has(documentId);
    const { connectionsPerUser, documentsPerUser } = this.#limits;
    if (connections >= connectionsPerUser || (isNew && documents.size >= documentsPerUser)) return null;
    this.#taken.set(userId, documents);
    documents.set(documentId, (documents.get(documentId) ?? 0) + 1);
    let taken = true;
    return () => {
      if (taken) this.#giveBack(userId, documents, documentId);
      taken = false;
    };
  }

  #giveBack(userId: UserId, documents: Map<DocumentId, number>, documentId: DocumentId): void {
    const left = (documents.get(documentId) ?? 1) - 1;
    if (left > 0) documents.set(documentId, left);
    else documents.delete(documentId);
    if (documents.size === 0) this.#taken.delete(userId);
  }
}
