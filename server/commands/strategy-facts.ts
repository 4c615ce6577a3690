import { readStrategyFields } from '#shared/document/read-strategy-fields.ts';
import { strategyMap } from '#shared/document/schema.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import type { Documents } from './strategy-context.ts';

/** The strategy's own fields (title, municipality, plan period …), read once per change of its document. */
export interface StrategyFacts {
  of(document: { readonly documentId: DocumentId; readonly head: number }): Promise<StrategyFields>;
}

/** Remembers, per document, the fields at its head; a list page then loads only what has changed. */
export function createStrategyFacts(documents: Documents): StrategyFacts {
  const known = new Map<DocumentId, { readonly head: number; readonly fields: StrategyFields }>();
  return {
    async of({ documentId, head }) {
      const kept = known.get(documentId);
      if (kept?.head === head) return kept.fields;
      const doc = await documents.readDurable(documentId);
      const fields = readStrategyFields(strategyMap(doc), () => undefined);
      // Read at `head` or later: a later one is read again next time, an earlier one is impossible.
      known.set(documentId, { head, fields });
      return fields;
    },
  };
}
