import { memo } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { type ChildRun, headingOver } from '#shared/strategy/level-runs.ts';
import { spacedNumber } from '#shared/strategy/printed-title.ts';
import { useNode, useReadingPart } from '../collab/workspace-context.tsx';
import { ItemCommentCount } from '../comments/comment-count.tsx';
import { Body } from './body.tsx';
import { BodyMarks } from './body-marks.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { InitiativeList } from './initiative-list.tsx';
import { itemName } from './item-name.ts';
import { nodeAnchor } from './node-anchor.ts';
import { NodeField } from './node-field.tsx';
import { NodeMenuButton } from './node-menu.tsx';
import { PresenceChips } from './presence-chips.tsx';
import { useChildRuns } from './use-child-runs.ts';
import { usePresenceAt } from './use-presence-at.ts';

interface NodeBlockProps {
  readonly id: NodeId;
  /** How many nodes of its own kind lie above it: it decides the words of its level. */
  readonly depthInKind: number;
}

/** A section, goal or measure as it will be printed: number and title, text, and what belongs to it. */
const NodeBlock = memo(function NodeBlock({ id, depthInKind }: NodeBlockProps) {
  const node = useNode(id);
  const people = usePresenceAt(id);
  if (node === null) return null;
  const name = itemName(node);
  const headingId = `${nodeAnchor(id)}-title`;
  return (
    <section
      id={nodeAnchor(id)}
      data-node={id}
      data-outline={id}
      aria-labelledby={headingId}
      className={`node-block node-${node.kind} node-depth-${Math.min(node.depth, 3)}`}
    >
      <div className="node-head">
        <Title node={node} headingId={headingId}>
          {node.number !== '' && (
            <span className="node-number">{node.title === '' ? node.number : spacedNumber(node.number)}</span>
          )}
          <NodeField
            id={id}
            field="title"
            value={node.title}
            itemName={name}
            placeholder={editorMessages.field.untitled}
            isOptional={node.label !== null}
            people={people}
          />
        </Title>
        <ItemCommentCount id={id} name={name} />
        <PresenceChips people={people} />
        <NodeMenuButton id={id} itemName={name} />
      </div>
      <div data-field="body" className="body-place">
        <Body id={id} itemName={name} />
        <BodyMarks id={id} itemName={name} />
      </div>
      <ChildList parent={node} depthInKind={depthInKind} />
    </section>
  );
});

/** Heading levels follow the depth: the strategy's title is level 1. */
function Title(props: {
  readonly node: ReadNode;
  readonly headingId: string;
  readonly children: React.ReactNode;
}) {
  const level = Math.min(props.node.depth + 2, 6);
  const Heading = HEADINGS[level - 2] ?? 'h6';
  return (
    <Heading id={props.headingId} className="node-title">
      {props.children}
    </Heading>
  );
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

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
