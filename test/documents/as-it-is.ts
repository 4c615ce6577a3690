import type { DocumentRequest } from '#server/services/documents.ts';

/** The draft, or the revision, with the town's own template. */
export const AS_IT_IS: DocumentRequest = { of: { at: 'draft' }, since: null, changes: {}, template: null };
