import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { OpenStrategy } from '#server/services.ts';
import type { StrategyReading } from '#shared/document/read.ts';
import {
  type Observable,
  type Place,
  type Presence,
  type SaveState,
  START_PLACE,
  type Workspace,
} from './workspace.ts';

interface WorkspaceValue {
  readonly strategy: OpenStrategy;
  /** What the page was served with; shown until the document itself is here. */
  readonly firstReading: StrategyReading;
  /** Null on the server and until the browser has opened the document. */
  readonly workspace: Workspace | null;
}

const WorkspaceContext = createContext<WorkspaceValue | null>(null);

/** Gives the open document to everything below; one per strategy page. */
export function WorkspaceProvider({ children, ...value }: WorkspaceValue & { children: ReactNode }) {
  return <WorkspaceContext.Provider value={value}>{children}</WorkspaceContext.Provider>;
}

/** The open document; throws where it is not open yet, so use it below a check of `useReady`. */
export function useWorkspace(): Workspace {
  const { workspace } = useValue();
  if (workspace === null) throw new Error('the workspace is not open yet');
  return workspace;
}

/** The open document, or null on the server and until the browser has opened it. */
export function useWorkspaceOrNull(): Workspace | null {
  return useValue().workspace;
}

/** What the server said of the strategy: stage, roles, departments, why it cannot be edited. */
export function useStrategy(): OpenStrategy {
  return useValue().strategy;
}

/** The current reading of the document; before it is here, the one that the page was served with. */
export function useReading(): StrategyReading {
  const { workspace, firstReading } = useValue();
  const ready = useReady();
  const live = useObservable(workspace?.reading, firstReading);
  return ready ? live : firstReading;
}

/** True once the document's own content is here; nothing can be edited before. */
export function useReady(): boolean {
  return useObservable(useValue().workspace?.ready, false);
}

/** True if this person may edit now and the document is here. */
export function useCanEdit(): boolean {
  const canEdit = useObservable(useValue().workspace?.canEdit, false);
  return useReady() && canEdit;
}

/** The other connections in this document. */
export function usePeople(): readonly Presence[] {
  return useObservable(useValue().workspace?.people, NOBODY);
}

/** Whether everything typed here is durable; before the document is open: not connected. */
export function useSaveState(): SaveState {
  return useObservable(useValue().workspace?.saveState, CONNECTING);
}

/** Where this person is; the panel follows it. */
export function usePlace(): Place {
  return useObservable(useValue().workspace?.place, START_PLACE);
}

/** Subscribes to an Observable; `otherwise` stands in on the server and while there is none. */
export function useObservable<T>(observable: Observable<T> | undefined, otherwise: T): T {
  return useSyncExternalStore(
    observable?.subscribe ?? subscribeToNothing,
    observable?.get ?? (() => otherwise),
    () => otherwise,
  );
}

const NOBODY: readonly Presence[] = [];
const CONNECTING: SaveState = { kind: 'connecting' };
const subscribeToNothing = () => () => {};

function useValue(): WorkspaceValue {
  const value = useContext(WorkspaceContext);
  if (value === null) throw new Error('outside of a WorkspaceProvider');
  return value;
}
