import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { canHold } from '#shared/document/placement.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { indicatorMessages } from '#shared/i18n/ja/indicators.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { nodeId } from '#shared/ids.ts';
import { indicatorWarnings } from '#shared/indicator/warnings.ts';
import { INDICATOR_ROLES } from '#shared/strategy/model.ts';
import { ActualSection } from '../actuals/actual-section.tsx';
import { useNode, usePlace } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { DetailChoice } from '../workspace/detail-choice.tsx';
import { ReadOnlyField } from '../workspace/detail-field.tsx';
import { cellReading } from './cell-reading.ts';
import { columnKind } from './columns.ts';
import { DepartmentField } from './department-field.tsx';
import { DetailPlace } from './detail-place.tsx';
import { DetailText } from './detail-text.tsx';
import type { ReadIndicator } from './grid-model.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useWriteField } from './use-write-field.ts';

const messages = gridMessages.details;
const { field: labels } = strategyMessages;

/** Panel of the selected indicator: every field, those included that the table does not show. */
export function IndicatorDetails() {
  const { nodeId: selected } = usePlace();
  const node = useNode(selected ?? nodeId(''));
  if (node?.kind !== 'indicator') return <p className="text-quiet">{messages.none}</p>;
  // Another indicator's fields are other fields: what was typed in these is committed first.
  return <Details key={node.id} node={node} />;
}

function Details({ node }: { readonly node: ReadIndicator }) {
  const columnTitle = useColumnTitle();
  const text = (field: TextField, multiline = false) => (
    <DetailText
      node={node}
      field={field}
      label={field === 'title' || field === 'baseline' ? columnTitle(field) : labels[field]}
      multiline={multiline}
      support={supportOf(field, node)}
    />
  );
  return (
    <>
      <p className="detail-kind">{gridMessages.roles[node.role]}</p>
      <h3 className="detail-title">{itemName(node)}</h3>
      <Warnings node={node} />
      {text('title')}
      <RoleField node={node} />
      {text('definition', true)}
      {text('baseline')}
      {text('baselineYear')}
      {text('target')}
      {text('targetYear')}
      <ActualSection node={node} />
      <ChoiceField node={node} field="direction" choices={strategyMessages.direction} />
      <ChoiceField node={node} field="aggregation" choices={strategyMessages.aggregation} />
      {text('sourceStatistic', true)}
      {text('targetRationale', true)}
      {text('note', true)}
      <DepartmentField nodeId={node.id} />
      {text('pageRef')}
      {node.derivedFrom.length > 0 && (
        <ReadOnlyField label={messages.derivedFrom} value={messages.derivedCount(node.derivedFrom.length)} />
      )}
    </>
  );
}

type TextField = Exclude<
  NodeField & keyof ReadIndicator,
  'role' | 'direction' | 'aggregation' | 'label' | 'kind'
>;

/** How a value or year is understood, else what belongs into the field. */
function supportOf(field: TextField, node: ReadIndicator): string | undefined {
  if (field === 'definition' || field === 'pageRef') return messages.support[field];
  const reading = cellReading(columnKind(field), node[field]);
  return reading === '' ? undefined : gridMessages.line.reading(reading);
}

function Warnings({ node }: { readonly node: ReadIndicator }) {
  const warnings = indicatorWarnings(node);
  return warnings.map((warning) => (
    <p key={warning} className="flex gap-1 text-dns-14N-130 text-orange-1000">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      {indicatorMessages.warning[warning]}
    </p>
  ));
}

/** 区分; only the roles that the goal or measure above can hold. */
function RoleField({ node }: { readonly node: ReadIndicator }) {
  const parent = useNode(node.parent ?? nodeId(''));
  const write = useWriteField(node.id);
  const possible = INDICATOR_ROLES.filter(
    (role) => role === node.role || canHold(parent?.kind ?? null, { kind: 'indicator', role }),
  );
  const choices = Object.fromEntries(possible.map((role) => [role, strategyMessages.role[role]]));
  return (
    <DetailPlace node={node} field="role">
      <DetailChoice<string>
        label={labels.role}
        value={node.role}
        choices={choices}
        choose={(role) => write('role', role)}
      />
    </DetailPlace>
  );
}

interface ChoiceFieldProps {
  readonly node: ReadIndicator;
  readonly field: 'direction' | 'aggregation';
  readonly choices: Readonly<Record<string, string>>;
}

/** A choice that may stay open; nothing is ever inferred for it. */
function ChoiceField({ node, field, choices }: ChoiceFieldProps) {
  const write = useWriteField(node.id);
  return (
    <DetailPlace node={node} field={field}>
      <DetailChoice<string>
        label={labels[field]}
        value={node[field] ?? ''}
        choices={{ '': messages.unset, ...choices }}
        choose={(value) => write(field, value === '' ? null : value)}
      />
    </DetailPlace>
  );
}
