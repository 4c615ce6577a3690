import type { RevisionOrigin } from '#shared/revision/model.ts';
import type { Place } from '../collab/workspace.ts';

/** A revision about to be opened: from where, under which suggested title, to be gone on with in which view. */
export interface Opening {
  readonly origin: RevisionOrigin;
  readonly title: string;
  readonly view: Place['view'];
}
