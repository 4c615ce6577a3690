import type { ContentNode } from './content.ts';
import { editsOfNode } from './edits.ts';

/** True if both hang on the same parent in the same order. */
export function samePlace(a: ContentNode | undefined, b: ContentNode | undefined): boolean {
  return a?.parent === b?.parent && a?.order === b?.order && (a === undefined) === (b === undefined);
}

/** True if both say the same in every field, link and block, and stand at the same place. */
export function sameNode(a: ContentNode | undefined, b: ContentNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return editsOfNode(a, b).length === 0;
}
