import type { ReadNode } from '#shared/document/read.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { itemWord } from '../editor/level-words.ts';
import { useNodeActions } from '../editor/use-node-actions.ts';
import { DetailChoice } from './detail-choice.tsx';
import { DetailField, ReadOnlyField } from './detail-field.tsx';

const text = workspaceMessages.panel;
const { field } = strategyMessages;

/** Every field of a section, goal, measure or initiative, those included that the text does not show. */
export function NodeDetails({ node }: { readonly node: ReadNode }) {
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const { write } = useNodeActions();
  const { id } = node;
  return (
    <>
      <p className="detail-kind">{itemWord(labels, node.kind, null)}</p>
      <h3 className="detail-title">{itemName(node)}</h3>
      <DetailField label={field.title} value={node.title} write={(value) => write(id, 'title', value)} />
      {node.kind === 'goal' && (
        <DetailChoice
          label={field.scope}
          value={node.scope}
          choices={strategyMessages.scope}
          choose={(scope) => write(id, 'scope', scope)}
        />
      )}
      <DetailField
        label={field.label}
        support={text.labelSupport}
        value={node.label ?? ''}
        write={(value) => write(id, 'label', value)}
      />
      <DetailField
        label={field.pageRef}
        support={text.pageRefSupport}
        value={node.pageRef}
        write={(value) => write(id, 'pageRef', value)}
      />
      <Links node={node} />
    </>
  );
}

function Links({ node }: { readonly node: ReadNode }) {
  const derived = 'derivedFrom' in node ? node.derivedFrom.length : 0;
  const aligned = 'alignsTo' in node ? node.alignsTo.length : 0;
  return (
    <>
      {derived > 0 && <ReadOnlyField label={text.derivedFrom} value={text.links(derived)} />}
      {aligned > 0 && <ReadOnlyField label={text.alignsTo} value={text.links(aligned)} />}
    </>
  );
}
