import { describe, expect, test } from 'vitest';
import { changeId, meetingId } from '#shared/ids.ts';
import { BLANK_TEXTS } from '#shared/revision/model.ts';
import { type RevisionAct, readAct } from './revision-act.ts';

const change = changeId('target:n1');
const ACTS: readonly RevisionAct[] = [
  { do: 'rename', title: '題名' },
  { do: 'note', change, note: { reason: '理由', digital: true, category: null } },
  { do: 'note', change, note: {} },
  { do: 'write', texts: { lead: '文', summary: [{ heading: '見出し', body: '文' }] } },
  { do: 'write', texts: { tables: BLANK_TEXTS.tables } },
  { do: 'submit' },
  { do: 'takeIn' },
  { do: 'resolve', conflictId: 'n1/target', resolution: { take: 'mixed', text: '両方' } },
  { do: 'resolve', conflictId: 'n1/target', resolution: { take: 'draft' } },
  { do: 'resolve', conflictId: 'n1/target', resolution: null },
  { do: 'splitOff', changes: [change] },
  { do: 'apply' },
  { do: 'amend', reason: '字句を改める' },
  {
    do: 'openBallot',
    method: 'written',
    deadline: new Date('2026-12-04T08:00:00Z'),
    meetingId: meetingId('m'),
  },
  { do: 'openBallot', method: 'electronic', deadline: null, meetingId: null },
  { do: 'vote', choice: 'abstain', hash: 'h' },
  { do: 'closeBallot', outcome: 'continued', note: '次回に', hash: 'h' },
  {
    do: 'recordResult',
    outcome: 'approved',
    method: 'showOfHands',
    counts: { for: 3, against: 1, abstain: 0 },
    note: '',
    meetingId: null,
    hash: 'h',
  },
];

describe('what the page sends', () => {
  test.each(ACTS.map((act) => [act.do, act] as const))('[REV77] %s is read as it was sent', (_, act) => {
    expect(readAct(JSON.stringify(act))).toEqual(act);
  });

  test.each([
    '',
    'null',
    '[]',
    '"submit"',
    '{}',
    '{"do":"destroy"}',
    '{"do":"toString"}',
    '{"do":"rename"}',
    '{"do":"rename","title":3}',
    '{"do":"vote","choice":"maybe","hash":"h"}',
    '{"do":"vote","choice":"for"}',
    '{"do":"note","change":"target:n1","note":{"category":"other"}}',
    '{"do":"note","change":"target:n1","note":[]}',
    '{"do":"openBallot","method":"written","deadline":"tomorrow","meetingId":null}',
    '{"do":"recordResult","outcome":"approved","method":"electronic","counts":null,"note":"","meetingId":null,"hash":"h"}',
    '{"do":"recordResult","outcome":"approved","method":"showOfHands","counts":{"for":-1,"against":0,"abstain":0},"note":"","meetingId":null,"hash":"h"}',
    '{"do":"write","texts":{"summary":[{"heading":"x"}]}}',
    '{"do":"resolve","conflictId":"c","resolution":{"take":"mixed"}}',
    '{"do":"splitOff","changes":"target:n1"}',
  ])('[REV77] %s is nothing that can be done', (json) => {
    expect(readAct(json)).toBeNull();
  });

  test('[REV77] of what it does not know nothing comes through', () => {
    const json = '{"do":"note","change":"c","note":{"reason":"r","by":"x"},"viewer":"chair"}';
    expect(readAct(json)).toEqual({ do: 'note', change: 'c', note: { reason: 'r' } });
  });
});
