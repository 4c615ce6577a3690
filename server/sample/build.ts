import * as Y from 'yjs';
import { setBodyFromJson } from '#shared/document/body.ts';
import { addNode, initStrategy } from '#shared/document/edit.ts';
import type { Result } from '#shared/result.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '#shared/strategy/settings.ts';
import { bodyJson } from './body-json.ts';
import { plannedNodes } from './nodes.ts';
import type { SampleStrategy } from './shape.ts';

/** The Yjs client that writes the sample; fixed, so that the same data gives the same bytes. */
export const SAMPLE_CLIENT_ID = 1;

const ORIGIN = 'sample';

/** The document of one sample strategy, equal byte for byte each time. Throws if the data breaks the model. */
export function buildSample(sample: SampleStrategy): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = SAMPLE_CLIENT_ID;
  done(initStrategy(doc, ORIGIN, strategyFields(sample)));
  for (const { node, parent, body } of plannedNodes(sample)) {
    done(addNode(doc, ORIGIN, node, { parent, after: 'last' }));
    if (body.length > 0) setBodyFromJson(doc, ORIGIN, node.id, bodyJson(body));
  }
  return doc;
}

function strategyFields({ kind, fields, labels, numbering }: SampleStrategy): StrategyFields {
  return {
    kind,
    municipality: '',
    municipalityCode: '',
    edition: '',
    nickname: '',
    overallGoal: '',
    planPeriodFrom: null,
    planPeriodTo: null,
    yearStyle: 'western',
    ...fields,
    labels: { ...DEFAULT_LABELS, ...labels, goal: { ...DEFAULT_LABELS.goal, ...labels.goal } },
    numbering: {
      ...DEFAULT_NUMBERING,
      ...numbering,
      goal: { ...DEFAULT_NUMBERING.goal, ...numbering.goal },
    },
  };
}

/** A refusal here is a mistake in the sample's data, which no user caused. */
function done(outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`the sample cannot be built: ${JSON.stringify(outcome.error)}`);
}
