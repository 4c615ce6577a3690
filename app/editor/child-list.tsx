import type { ReadNode } from '#shared/document/read.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { InitiativeList } from './initiative-list.tsx';
import { type ChildRun, headingOver } from './level-words.ts';
import { NodeBlock } from './node-block.tsx';
import { useChildRuns } from './use-child-runs.ts';

interface ChildListProps {
  /** Null: the roots of the strategy. */
  readonly parent: Pick<ReadNode, 'id' | 'kind'> | null;
  readonly depthInKind: number;
}

/** What hangs under an item, in runs of one sort with the strategy's own heading over each. */
export function ChildList({ parent, depthInKind }: ChildListProps) {
  const runs = useChildRuns(parent?.id ?? null);
  return runs.map((run) => (
    <Run
      key={`${run.kind} ${run.ids[0]}`}
      run={run}
      depthInKind={parent?.kind === run.kind ? depthInKind + 1 : 0}
    />
  ));
}

function Run({ run, depthInKind }: { readonly run: ChildRun; readonly depthInKind: number }) {
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const heading = headingOver(labels, run, depthInKind);
  switch (run.kind) {
    case 'indicator':
      return <IndicatorTable heading={heading} ids={run.ids} />;
    case 'initiative':
      return <InitiativeList heading={heading} ids={run.ids} />;
    default:
      return (
        <>
          {heading !== '' && <p className={`level-heading level-heading-${run.kind}`}>{heading}</p>}
          {run.ids.map((id) => (
            <NodeBlock key={id} id={id} depthInKind={depthInKind} />
          ))}
        </>
      );
  }
}
