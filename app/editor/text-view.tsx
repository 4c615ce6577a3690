import Plus from 'lucide-react/icons/plus';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { useCanEdit, useReadingPart } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { ActiveBodyProvider } from './active-body.tsx';
import { addableAtRoot } from './addable.ts';
import { AddedItemProvider } from './added-item.tsx';
import { InlineFieldHint } from './inline-field.tsx';
import { ChildList } from './node-block.tsx';
import { NodeMenuProvider } from './node-menu.tsx';
import { usePlaceTracking } from './place-tracking.ts';
import { StrategyHead } from './strategy-head.tsx';
import { TextToolbar } from './text-toolbar.tsx';
import { useAddItem } from './use-add-item.ts';
import { useMarkedThread } from './use-marked-thread.ts';
import { useMoveKeys } from './use-move-keys.ts';
import { useSelectedText } from './use-selected-text.ts';
import './editor.css';

/** 本文: the strategy as it will be printed, every part edited where it stands. */
export function TextView() {
  return (
    <ActiveBodyProvider>
      <AddedItemProvider>
        <NodeMenuProvider>
          <TextToolbar />
          <TextPane />
        </NodeMenuProvider>
      </AddedItemProvider>
    </ActiveBodyProvider>
  );
}

function TextPane() {
  const canEdit = useCanEdit();
  useSelectedText();
  return (
    // Focusable where it holds no field to focus: a reader without a mouse scrolls it.
    <section aria-label={editorMessages.pane} className="text-pane" tabIndex={canEdit ? undefined : 0}>
      <StrategyText />
    </section>
  );
}

function StrategyText() {
  const place = usePlaceTracking();
  const moveByKey = useMoveKeys();
  const showThread = useMarkedThread();
  const empty = useReadingPart(({ nodes }) => nodes.length === 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: events of the fields inside, noted in one place
    <div className="strategy-text" {...place} onKeyDown={moveByKey} onClick={showThread}>
      <InlineFieldHint />
      <StrategyHead />
      {empty && <EmptyStrategy />}
      <ChildList parent={null} depthInKind={0} />
      <AddAtRoot />
    </div>
  );
}

function AddAtRoot() {
  const canEdit = useCanEdit();
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const addItem = useAddItem();
  if (!canEdit) return null;
  return (
    <div className="mt-12 flex flex-wrap gap-2 border-t border-line pt-4">
      {addableAtRoot(labels).map((addable) => (
        <Button key={addable.kind} size="sm" variant="outline" onClick={() => addItem(addable, null)}>
          <Plus aria-hidden className="size-4" />
          {addable.label}
        </Button>
      ))}
    </div>
  );
}

function EmptyStrategy() {
  const canEdit = useCanEdit();
  const text = editorMessages.empty;
  return (
    <div className="mt-8 rounded-12 border border-line px-6 py-8">
      <p className="text-std-20B-160">{text.title}</p>
      <p className="mt-2">{text.purpose}</p>
      <p className="mt-1">{canEdit ? text.firstStep : text.readOnly}</p>
    </div>
  );
}
