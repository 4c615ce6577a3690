import type { Subject } from '#app/collab/observable.ts';
import type { Workspace } from '#app/collab/workspace.ts';
import type { ActualTable } from '#shared/actuals/table.ts';
import type { DepartmentName } from './cell-text.ts';
import type { GridNotice } from './grid-notice.ts';
import type { GridAction, GridState } from './grid-state.ts';
import type { PastePlan } from './paste-plan.ts';

/** What the table needs of the open document. */
export type GridWorkspace = Pick<
  Workspace,
  'doc' | 'origin' | 'undo' | 'reading' | 'canEdit' | 'place' | 'go' | 'holdDraft'
>;

/** The textarea over the active cell; its text is the draft, and nothing else holds it. */
export interface CellInput {
  read(): string;
  /** Replaces the text and puts the caret at its end. */
  write(text: string): void;
  insert(text: string): void;
  focus(): void;
}

/** A block that does not fit, and the choice it leaves; `grown` null where adding rows would not help. */
export interface PasteQuestion {
  readonly plan: PastePlan;
  readonly grown: PastePlan | null;
}

/** What the parts of one table share; made and closed by its session. */
export interface GridContext {
  readonly workspace: GridWorkspace;
  readonly state: { get(): GridState };
  readonly notice: Subject<GridNotice | null>;
  readonly question: Subject<PasteQuestion | null>;
  readonly departmentName: DepartmentName;
  readonly actuals: { get(): ActualTable };
  dispatch(action: GridAction): void;
}
