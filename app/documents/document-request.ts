import type { DocumentRequest } from '#server/services/documents.ts';
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import { readSide } from '#shared/versions/side.ts';

const DRAFT = { at: 'draft' } as const;

/**
 * What an address asks of a document: `version` (or, of 新旧対照表, `to`) and `from`, each as `readSide` reads it, and
 * for 新旧対照表 `new` (left, right), `fold`, `remarks`, `pages` (1, 0). Of a form, which says `set`, a box that is not
 * sent is not ticked. null: no such state can be meant.
 */
export function documentRequest(query: URLSearchParams): DocumentRequest | null {
  const [of, since] = [query.get('version') ?? query.get('to'), query.get('from')].map((text) =>
    text === null ? undefined : readSide(text),
  );
  if (of === null || since === null) return null;
  return { of: of ?? DRAFT, since: since ?? null, changes: changesSettings(query), template: null };
}

function changesSettings(query: URLSearchParams): Partial<ChangesSettings> {
  const newOn = query.get('new');
  const boxes = (['fold', 'remarks', 'pages'] as const).flatMap((name) =>
    query.has(name) || query.has('set') ? [[name, query.get(name) === '1'] as const] : [],
  );
  return {
    ...(newOn === 'left' || newOn === 'right' ? { newOn } : {}),
    ...Object.fromEntries(boxes),
  };
}
