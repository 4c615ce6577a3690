import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { IndicatorRole, Labels, NodeKind } from '#shared/strategy/model.ts';
import { itemWord } from './level-words.ts';

/** A sort of item that may be added at a place, with the button's words. */
export interface Addable {
  readonly kind: NodeKind;
  readonly role: IndicatorRole | null;
  readonly label: string;
}

const text = editorMessages.add;

/** What may be added below an item; the strategy's own words where it has them. */
export function addableUnder(node: Pick<ReadNode, 'kind'>, labels: Labels): readonly Addable[] {
  const named = (kind: NodeKind, role: IndicatorRole | null = null): Addable => ({
    kind,
    role,
    label: text.item(itemWord(labels, kind, role)),
  });
  switch (node.kind) {
    case 'section':
      return [{ kind: 'section', role: null, label: text.subsection }];
    case 'goal':
      return [
        named('indicator', 'numericalTarget'),
        named('measure'),
        { kind: 'goal', role: null, label: text.subgoal },
      ];
    case 'measure':
      return [
        named('indicator', 'kpi'),
        named('initiative'),
        { kind: 'measure', role: null, label: text.submeasure },
      ];
    case 'initiative':
    case 'indicator':
      return [];
  }
}

/** What may be added at the end of the strategy. */
export function addableAtRoot(labels: Labels): readonly Addable[] {
  return (['section', 'goal'] as const).map((kind) => ({
    kind,
    role: null,
    label: text.item(itemWord(labels, kind, null)),
  }));
}
