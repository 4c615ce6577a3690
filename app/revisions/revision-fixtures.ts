import type { Change } from '#shared/diff/change.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import { changeId, nodeId, revisionId, userId } from '#shared/ids.ts';
import type { ActingPerson, Ballot, RevisionSummary, Vote } from '#shared/revision/model.ts';
import { DEFAULT_VOTING_RULE } from '#shared/revision/model.ts';

/** A person of a test, by the role's name. */
export function person(name: string): ActingPerson {
  return { id: userId(name), name, role: 'member' };
}

/** A revision in a list. */
export function summary(change: Partial<RevisionSummary> & { readonly title: string }): RevisionSummary {
  return {
    id: revisionId(change.title),
    number: 1,
    state: 'submitted',
    round: 1,
    openedBy: person('委員1'),
    openedAt: '2026-11-20T05:00:00.000Z',
    changedAt: '2026-11-20T05:00:00.000Z',
    submittedAt: '2026-11-20T05:00:00.000Z',
    deadline: null,
    next: null,
    ...change,
  };
}

type IndicatorNode = Extract<ContentNode, { kind: 'indicator' }>;

/** An indicator of which nothing else is known. */
export function indicator(fields: Partial<IndicatorNode> = {}): IndicatorNode {
  return {
    id: nodeId('i'),
    kind: 'indicator',
    parent: null,
    order: 'a0',
    label: null,
    title: 'ふるさと納税の件数',
    number: '①',
    pageRef: '',
    role: 'kpi',
    definition: '',
    baseline: '',
    baselineYear: '',
    target: '',
    targetYear: '',
    direction: null,
    aggregation: null,
    sourceStatistic: '',
    targetRationale: '',
    note: '',
    derivedFrom: [],
    body: null,
    ...fields,
  };
}

/** A change of an indicator. */
export function changeOf(fields: Partial<Change> = {}): Change {
  const node = fields.after ?? fields.before ?? null;
  return {
    id: changeId(`${fields.aspect ?? 'target'}:${node?.id ?? ''}`),
    aspect: 'target',
    nodeId: node?.id ?? null,
    category: 'targetReset',
    before: null,
    after: null,
    sources: [],
    path: [],
    edits: [],
    ...fields,
  };
}

/** A ballot of these people that runs. */
export function ballotOf(eligible: readonly ActingPerson[], fields: Partial<Ballot> = {}): Ballot {
  return {
    number: 1,
    round: 1,
    hash: 'h1',
    method: 'electronic',
    rule: DEFAULT_VOTING_RULE,
    openedAt: '2026-11-20T05:00:00.000Z',
    openedBy: person('事務局'),
    deadline: null,
    meetingId: null,
    eligible,
    result: null,
    ...fields,
  };
}

/** A vote in the first ballot. */
export function voteOf(voter: ActingPerson, fields: Partial<Vote> = {}): Vote {
  return {
    voter,
    ballot: 1,
    round: 1,
    choice: 'for',
    hash: 'h1',
    at: '2026-11-20T05:00:00.000Z',
    recordedBy: null,
    ...fields,
  };
}
