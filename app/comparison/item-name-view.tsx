import type { ContentNode } from '#shared/diff/content.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { spacedNumber, withoutBullet } from '#shared/strategy/printed-title.ts';

/** An item's number and title; of an indicator, its role before them. */
export function ItemName({ node }: { readonly node: ContentNode }) {
  return (
    <>
      {node.kind === 'indicator' && (
        <span className="comparison-role">{comparisonEditorMessages.fate.role[node.role]}</span>
      )}
      {spacedNumber(withoutBullet(node.number))}
      {node.title || comparisonEditorMessages.card.untitled}
    </>
  );
}
