import { equalJson } from '../../document/reuse.ts';
import type { ContentEdit } from '../change.ts';
import type { Conflict } from '../conflict.ts';
import type { StrategyContent } from '../content.ts';
import { fieldOf } from '../edits.ts';

/** True if the content has what the edit made. */
export function isMade(edit: ContentEdit, { strategy, nodes }: StrategyContent): boolean {
  const id = edit.type === 'strategy' ? null : 'node' in edit ? edit.node.id : edit.nodeId;
  const node = nodes.find((each) => each.id === id);
  switch (edit.type) {
    case 'strategy':
      return equalJson(strategy[edit.field], edit.after);
    case 'add':
      return node !== undefined;
    case 'remove':
      // A hostile client may have given the id to another kind.
      return node === undefined || node.kind !== edit.node.kind;
    case 'field':
      return node !== undefined && fieldOf(node, edit.field) === edit.after;
    case 'links': {
      const links = (node === undefined ? [] : Reflect.get(node, edit.field)) as typeof edit.after; // by LINK_FIELDS
      const has = (list: typeof edit.after, link: (typeof edit.after)[0]) =>
        list.some((each) => equalJson(each, link));
      return (
        edit.after.every((link) => has(edit.before, link) || has(links, link)) &&
        edit.before.every((link) => has(edit.after, link) || !has(links, link))
      );
    }
    case 'body': {
      const texts = (body: unknown) =>
        [...JSON.stringify(body).matchAll(/"blockId":"([^"]+)"/g)].map(([, block]) => block);
      const [was, is, now] = [texts(edit.before), texts(edit.after), texts(node?.body ?? null)];
      return (
        is.every((block) => was.includes(block) || now.includes(block)) &&
        was.every((block) => is.includes(block) || !now.includes(block))
      );
    }
  }
}

/** True if a conflict is about this, or about what it hangs on. */
export function isListed(
  edit: ContentEdit,
  conflicts: readonly Conflict[],
  contents: readonly StrategyContent[],
): boolean {
  if (edit.type === 'strategy') return conflicts.some(({ id }) => id === `strategy/${edit.field}`);
  const id = 'node' in edit ? edit.node.id : edit.nodeId;
  const above = new Set(contents.flatMap((content) => chain(content, id)));
  if (
    conflicts.some(
      (conflict) => conflict.aspect === 'whole' && conflict.nodeId !== null && above.has(conflict.nodeId),
    )
  )
    return true;
  const own = conflicts
    .filter(({ nodeId }) => nodeId === id)
    .map((conflict) => conflict.id.slice(id.length + 1));
  switch (edit.type) {
    case 'field': {
      const isPlace = edit.field === 'parent' || edit.field === 'order' || edit.field === 'role';
      return own.includes(edit.field) || (isPlace && own.includes('place'));
    }
    case 'body':
      return own.some((place) => place.startsWith('body'));
    default:
      return false;
  }
}

function chain({ nodes }: StrategyContent, id: string): string[] {
  const ids: string[] = [];
  for (let at: string | null = id; at !== null; ) {
    ids.push(at);
    at = nodes.find((node) => node.id === at)?.parent ?? null;
  }
  return ids;
}
