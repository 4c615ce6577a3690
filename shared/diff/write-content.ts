import type * as Y from 'yjs';
import { arrangeNodes } from '../document/arrange.ts';
import { setFields, setLink, setStrategyField, unsetLink } from '../document/edit.ts';
import type { EditRefusal } from '../document/edit-refusal.ts';
import type { FieldChange } from '../document/field-value.ts';
import { linkKey } from '../document/read-fields.ts';
import { writeBody } from '../document/write-body.ts';
import type { Result } from '../result.ts';
import type { StrategyFields } from '../strategy/model.ts';
import type { ContentEdit } from './change.ts';
import { contentOf, type StrategyContent } from './content.ts';
import { editsBetween, sameContent } from './edits.ts';

/**
 * Makes the document read as the content, by forward edits in one transaction: nothing that is there is written
 * again, and what the content has not goes into the bin. Throws if the content is none that a document can have.
 */
export function writeContent(doc: Y.Doc, origin: unknown, target: StrategyContent): void {
  if (sameContent(contentOf(doc), target)) return;
  doc.transact(() => {
    must(
      arrangeNodes(
        doc,
        origin,
        target.nodes.map((node) => ({ node, parent: node.parent, order: node.order })),
      ),
    );
    const edits = editsBetween(contentOf(doc), target);
    must(setFields(doc, origin, edits.flatMap(fieldChange)));
    for (const edit of edits) write(doc, origin, edit);
  }, origin);
}

function fieldChange(edit: ContentEdit): FieldChange[] {
  if (edit.type !== 'field' || edit.field === 'parent' || edit.field === 'order') return [];
  return [{ id: edit.nodeId, field: edit.field, value: edit.after }];
}

function write(doc: Y.Doc, origin: unknown, edit: ContentEdit): void {
  switch (edit.type) {
    case 'strategy': {
      const value = edit.after as StrategyFields[typeof edit.field]; // both come from one content's field
      must(setStrategyField(doc, origin, edit.field, value));
      return;
    }
    case 'links':
      writeLinks(doc, origin, edit);
      return;
    case 'body':
      must(writeBody(doc, origin, edit.nodeId, edit.after));
      return;
    case 'add':
    case 'remove':
    case 'field':
      // Written before, all at once.
      return;
  }
}

function writeLinks(
  doc: Y.Doc,
  origin: unknown,
  { nodeId, field, before, after }: Extract<ContentEdit, { type: 'links' }>,
): void {
  const [was, is] = [new Set(before.map(linkKey)), new Set(after.map(linkKey))];
  for (const link of after) if (!was.has(linkKey(link))) must(setLink(doc, origin, nodeId, field, link));
  for (const link of before) if (!is.has(linkKey(link))) must(unsetLink(doc, origin, nodeId, field, link));
}

function must(result: Result<void, EditRefusal>): void {
  if (!result.ok) throw new Error(`the content cannot be written: ${JSON.stringify(result.error)}`);
}
