import { type FormEvent, useId, useState } from 'react';
import type { ContentNode } from '#shared/diff/content.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { matchingKey } from '#shared/indicator/matching.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ItemName } from './item-name-view.tsx';

const text = comparisonEditorMessages.picker;

interface NodePickerProps {
  readonly title: string;
  readonly lead?: string;
  /** What may be chosen, in document order. */
  readonly nodes: readonly ContentNode[];
  readonly chosen: readonly NodeId[];
  /** How many may be. */
  readonly most?: number;
  /** What is to be said of one beside its name; '' for nothing. */
  readonly note: (node: ContentNode) => string;
  readonly submit: string;
  /** What is chosen now, in document order. */
  readonly onChoose: (ids: readonly NodeId[]) => void;
  readonly onClose: () => void;
}

/** Items from which one searches long lists by name. */
const LONG = 12;

/** A list of items with a tick each. */
export function NodePicker(props: NodePickerProps) {
  const { title, nodes, most = Number.POSITIVE_INFINITY, onChoose, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlySet<NodeId>>(() => new Set(props.chosen));
  const formId = useId();
  const isTooMany = chosen.size > most;
  const toggle = (id: NodeId) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTooMany) return;
    onClose();
    onChoose(nodes.flatMap(({ id }) => (chosen.has(id) ? id : [])));
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} variant="solid" aria-disabled={isTooMany || undefined}>
            {props.submit}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        {nodes.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          props.lead && <p className="text-quiet">{props.lead}</p>
        )}
        {isTooMany && (
          <p role="alert" className="text-error-1">
            ＊{text.tooMany(most)}
          </p>
        )}
        <Choices {...props} chosen={chosen} toggle={toggle} />
      </form>
    </Dialog>
  );
}

interface ChoicesProps extends Pick<NodePickerProps, 'nodes' | 'note'> {
  readonly chosen: ReadonlySet<NodeId>;
  readonly toggle: (id: NodeId) => void;
}

function Choices({ nodes, note, chosen, toggle }: ChoicesProps) {
  const [sought, setSought] = useState('');
  const key = matchingKey(sought);
  const ids = new Set(nodes.map(({ id }) => id));
  const found = nodes.filter(({ title }) => key === '' || matchingKey(title).includes(key));
  return (
    <>
      {nodes.length > LONG && (
        <label className="comparison-search">
          {text.search}
          <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>
      )}
      {found.length === 0 && nodes.length > 0 && <p className="mt-2">{text.notFound}</p>}
      <ul className="comparison-picks">
        {found.map((node) => (
          <li key={node.id} data-depth={node.parent !== null && ids.has(node.parent) ? 1 : 0}>
            <label className="comparison-pick">
              <input type="checkbox" checked={chosen.has(node.id)} onChange={() => toggle(node.id)} />
              <span>
                <ItemName node={node} />
                <span className="comparison-note">{note(node)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
