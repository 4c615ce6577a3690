import { useMemo } from 'react';
import { addNode, binNode, moveNode, restoreNode, setField } from '#shared/document/edit.ts';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import type { NewNode } from '#shared/document/new-node.ts';
import { siblingGroup } from '#shared/document/placement.ts';
import type { Position } from '#shared/document/position.ts';
import type { ReadNode, StrategyReading } from '#shared/document/read.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { Workspace } from '../collab/workspace.ts';
import { nodesById, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { newNodeId } from '../indicators/new-node-id.ts';
import { type Notify, useNotify } from '../workspace/notices.tsx';
import { itemName } from './item-name.ts';

/** What people do to the items of the strategy; refusals are told in a notice, deletions with a way back. */
export interface NodeActions {
  write(id: NodeId, field: NodeField, text: string): Result<void, EditRefusal>;
  /** Adds an item and answers its id, or null if it was refused. */
  add(node: ItemToAdd, at: Position): NodeId | null;
  /** One place up or down among its siblings. */
  move(id: NodeId, by: -1 | 1): void;
  bin(id: NodeId): void;
  /** Takes it out of the bin; false if that was refused. */
  restore(id: NodeId): boolean;
}

/** A new item before it has an id. */
export type ItemToAdd = NewNode extends infer N ? (N extends NewNode ? Omit<N, 'id'> : never) : never;

/** The actions on the open document; they may only be called while it can be edited. */
export function useNodeActions(): NodeActions {
  const workspace = useWorkspaceOrNull();
  const notify = useNotify();
  return useMemo(() => nodeActions(workspace, notify), [workspace, notify]);
}

function nodeActions(opened: Workspace | null, notify: Notify): NodeActions {
  const workspace = () => {
    if (opened === null) throw new Error('edited before the document was open');
    return opened;
  };
  /** One step of undo, with the refusal told. */
  const step = (run: (open: Workspace) => Result<void, EditRefusal>): boolean => {
    const open = workspace();
    open.undo.stopCapturing();
    const result = run(open);
    open.undo.stopCapturing();
    if (!result.ok) notify({ text: strategyMessages.refusal[result.error.code] });
    return result.ok;
  };
  return {
    write: (id, field, text) => setField(workspace().doc, workspace().origin, id, field, text),
    add(node, at) {
      const id = newNodeId();
      const added = step(({ doc, origin }) => addNode(doc, origin, withId(id, node), at));
      return added ? id : null;
    },
    move(id, by) {
      const at = positionBeside(workspace().reading.get(), id, by);
      if (at === null) notify({ text: by < 0 ? editorMessages.move.isFirst : editorMessages.move.isLast });
      else step(({ doc, origin }) => moveNode(doc, origin, id, at));
    },
    bin(id) {
      const node = nodesById(workspace().reading.get()).get(id);
      if (node === undefined) return;
      const binned = step(({ doc, origin }) => binNode(doc, origin, id));
      if (!binned) return;
      notify({
        text: editorMessages.bin.binned(itemName(node), node.childIds.length > 0),
        action: {
          label: editorMessages.bin.takeBack,
          run: () => void step(({ doc, origin }) => restoreNode(doc, origin, id)),
        },
        until: (isOver) => whenRestored(workspace(), id, isOver),
      });
    },
    restore: (id) => step(({ doc, origin }) => restoreNode(doc, origin, id)),
  };
}

/** Someone took it out of the bin, with undo, the bin or elsewhere: there is nothing left to take back. */
function whenRestored({ reading }: Workspace, id: NodeId, isOver: () => void): () => void {
  return reading.subscribe(() => {
    if (nodesById(reading.get()).has(id)) isOver();
  });
}

function withId(id: NodeId, node: ItemToAdd): NewNode {
  // A NewNode is its fields and an id; the compiler loses the union of kinds in a spread.
  return { ...node, id } as NewNode;
}

function positionBeside(reading: StrategyReading, id: NodeId, by: -1 | 1): Position | null {
  const siblings = siblingsOf(reading, id);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  const { parent } = siblings[index] ?? { parent: null };
  if (by < 0) return index <= 0 ? null : { parent, after: siblings[index - 2]?.id ?? null };
  const next = siblings[index + 1];
  return next === undefined ? null : { parent, after: next.id };
}

/** The items among which this one stands, in their order. */
function siblingsOf(reading: StrategyReading, id: NodeId): readonly ReadNode[] {
  const nodes = nodesById(reading);
  const node = nodes.get(id);
  if (node === undefined) return [];
  const parentKind = node.parent === null ? null : (nodes.get(node.parent)?.kind ?? null);
  const group = (other: ReadNode) =>
    siblingGroup(parentKind, { kind: other.kind, role: other.kind === 'indicator' ? other.role : null });
  return reading.nodes.filter((other) => other.parent === node.parent && group(other) === group(node));
}
