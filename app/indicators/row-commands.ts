import { addNode, binNode, moveNode } from '#shared/document/edit.ts';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { IndicatorRole } from '#shared/strategy/model.ts';
import { NAME_COLUMN } from './columns.ts';
import type { GridContext } from './grid-context.ts';
import type { GridRow, IndicatorRow } from './grid-model.ts';
import type { GridNotice } from './grid-notice.ts';
import { extentOf } from './grid-state.ts';
import { newNodeId } from './new-node-id.ts';
import { rangeOf } from './selection.ts';
import { inOneStep } from './undo-step.ts';

/** Each row command answers what there is to tell. This one adds a blank indicator after the active one, or last under the active header, and selects its name. */
export function addRow(context: GridContext): GridNotice | null {
  const { workspace, state, dispatch } = context;
  const { rows, selection, canEdit } = state.get();
  if (!canEdit) return { code: 'readOnly' };
  const place = placeForNewRow(rows, selection.active.row);
  if (place === null) return { code: 'notSaved' };
  const id = newNodeId();
  const { role, at } = place;
  const added = inOneStep(workspace, () =>
    addNode(workspace.doc, workspace.origin, { id, kind: 'indicator', role }, at),
  );
  if (!added.ok) return { code: 'notSaved' };
  const row = state.get().rows.findIndex((candidate) => candidate.id === id);
  if (row >= 0) {
    dispatch({ do: 'select', position: { row, column: NAME_COLUMN }, extend: false });
  }
  return { code: 'added' };
}

/** Moves the active indicator by one place within its goal or measure. */
export function moveRow(context: GridContext, up: boolean): GridNotice | null {
  const { workspace, state } = context;
  const { rows, selection, canEdit } = state.get();
  const row = rows[selection.active.row];
  if (!canEdit) return { code: 'readOnly' };
  if (row?.kind !== 'indicator') return { code: 'headerRow' };
  const siblings = rows.filter((each) => each.kind === 'indicator' && each.groupId === row.groupId);
  const at = siblings.indexOf(row);
  if (at === (up ? 0 : siblings.length - 1)) return { code: up ? 'atStart' : 'atEnd' };
  const after = siblings[up ? at - 2 : at + 1]?.id ?? null;
  const moved = inOneStep(workspace, () =>
    moveNode(workspace.doc, workspace.origin, row.id, { parent: row.groupId, after }),
  );
  return { code: moved.ok ? 'moved' : 'notSaved' };
}

/** Puts the selected indicators into the bin, all in one step of undo. */
export function binRows(context: GridContext): GridNotice | null {
  const { workspace, state } = context;
  const current = state.get();
  if (!current.canEdit) return { code: 'readOnly' };
  const { top, bottom } = rangeOf(current.selection, extentOf(current));
  const chosen = current.rows.slice(top, bottom + 1).filter(isIndicator);
  if (chosen.length === 0) return { code: 'headerRow' };
  const binned = inOneTransaction(context, () =>
    chosen.map(({ id }) => binNode(workspace.doc, workspace.origin, id)),
  );
  if (binned.some(({ ok }) => !ok)) return { code: 'notSaved' };
  return { code: 'binned', rows: chosen.map(({ node }) => node.title) };
}

/** Several edits as one transaction and one step of undo; they nest in the outer one. */
export function inOneTransaction(
  { workspace }: Pick<GridContext, 'workspace'>,
  edits: () => readonly Result<void, EditRefusal>[],
): readonly Result<void, EditRefusal>[] {
  const { doc, origin } = workspace;
  return inOneStep(workspace, () => doc.transact(edits, origin));
}

interface NewRowPlace {
  readonly role: IndicatorRole;
  readonly at: { readonly parent: NodeId; readonly after: NodeId | 'last' };
}

function placeForNewRow(rows: readonly GridRow[], active: number): NewRowPlace | null {
  const row = rows[active];
  if (row?.kind === 'group') {
    return { role: defaultRole(row.node.kind), at: { parent: row.id, after: 'last' } };
  }
  if (row === undefined || row.groupId === null) return null;
  return { role: row.node.role, at: { parent: row.groupId, after: row.id } };
}

function defaultRole(groupKind: 'goal' | 'measure'): IndicatorRole {
  return groupKind === 'goal' ? 'numericalTarget' : 'kpi';
}

function isIndicator(row: GridRow): row is IndicatorRow {
  return row.kind === 'indicator';
}
