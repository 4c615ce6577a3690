import type { DocumentId, RevisionId } from '#shared/ids.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { RevisionContents } from './revision-contents.ts';
import type { StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What the commands on revisions work with. */
export interface RevisionContext extends StrategyContext {
  readonly events: Pick<EventBus, 'publish'>;
  /** Who may write in the document has changed: its sockets are asked again. */
  readonly accessChanged: (change: { readonly documentId: DocumentId }) => void;
  readonly contents: RevisionContents;
  readonly facts: StrategyFacts;
  /** A document's log was written to by a command: those who have it open get what is new. */
  readonly refresh: (documentId: DocumentId) => Promise<void>;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Tells those in the strategy and those in the fork that something of the revision has changed. */
export function publishRevision(
  { events }: Pick<RevisionContext, 'events'>,
  {
    id,
    documentId,
    forkId,
  }: { readonly id: RevisionId; readonly documentId: DocumentId; readonly forkId: DocumentId },
): void {
  const event = { type: 'revision', revisionId: id } as const;
  events.publish({ documentId, event });
  events.publish({ documentId: forkId, event });
}
