import type * as Y from 'yjs';
import { addNode, setFields, setStrategyField } from '#shared/document/edit.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { type NodeId, nodeId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { SampleEdit, SampleRevision } from './shape.ts';

const ORIGIN = 'sample';

/** Makes a revision's edits in a fork of its strategy. Throws if the data breaks the model. */
export function makeSampleEdits(fork: Y.Doc, revision: SampleRevision): void {
  done(setStrategyField(fork, ORIGIN, 'planPeriodTo', revision.planPeriodTo));
  for (const [nth, edit] of revision.edits.entries()) makeEdit(fork, revision, edit, nth);
}

/** The item that an edit changes or adds. */
export function editedNode({ slug }: SampleRevision, edit: SampleEdit, nth: number): NodeId {
  return 'at' in edit ? sampleNodeId(slug, edit.at) : sampleNodeId(slug, `${edit.under}/new-${nth + 1}`);
}

/** Id of a sample strategy's node by its path (`goal-1/measure-2`). */
export function sampleNodeId(slug: string, path: string): NodeId {
  return nodeId(`${slug}.${path.replaceAll('/', '.')}`);
}

function makeEdit(fork: Y.Doc, revision: SampleRevision, edit: SampleEdit, nth: number): void {
  const id = editedNode(revision, edit, nth);
  if ('at' in edit) {
    const fields = Object.entries(edit.fields) as [NodeField, string][]; // an object literal's own keys
    done(
      setFields(
        fork,
        ORIGIN,
        fields.map(([field, value]) => ({ id, field, value })),
      ),
    );
    return;
  }
  const parent = sampleNodeId(revision.slug, edit.under);
  const node =
    edit.kind === 'kpi'
      ? { id, kind: 'indicator' as const, role: 'kpi' as const, ...edit.fields }
      : { id, kind: 'initiative' as const, ...edit.fields };
  done(addNode(fork, ORIGIN, node, { parent, after: 'last' }));
}

/** A refusal here is a mistake in the sample's data, which no user caused. */
function done(outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`the sample's revision cannot be made: ${JSON.stringify(outcome.error)}`);
}
