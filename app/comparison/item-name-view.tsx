import type { ContentNode } from '#shared/diff/content.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';

/** An item's number and title; of an indicator, its role before them. */
export function ItemName({ node }: { readonly node: ContentNode }) {
  return (
    <>
      {node.kind === 'indicator' && (
        <span className="comparison-role">{comparisonEditorMessages.fate.role[node.role]}</span>
      )}
      {nameOf(node)}
    </>
  );
}

/** An item without either says so. */
function nameOf({ number, title }: Pick<ContentNode, 'number' | 'title'>): string {
  const name = numberedTitle({ number: withoutBullet(number), title }).trim();
  return name === '' ? comparisonEditorMessages.card.untitled : name;
}
