import type { Change } from '#shared/diff/change.ts';
import type { NodeField } from '#shared/document/schema.ts';
import type { RevisionId } from '#shared/ids.ts';

/** Where what a change is about is edited, in the revision's own workspace; of what is gone, the workspace itself. */
export function editAddress(
  id: RevisionId,
  change: Pick<Change, 'after'> | undefined,
  field: NodeField | null,
): string {
  const node = change?.after ?? null;
  const base = `/revisions/${id}/edit`;
  if (node === null) return base;
  const place = new URLSearchParams({ node: node.id, ...(field === null ? {} : { field }) });
  return `${base}${node.kind === 'indicator' ? '/indicators' : ''}?${place}`;
}
