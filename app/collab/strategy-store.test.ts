import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { bodyOf } from '#shared/document/body.ts';
import { addNode, initStrategy, setField } from '#shared/document/edit.ts';
import { nodeId } from '#shared/ids.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '#shared/strategy/settings.ts';
import { observeStrategy } from './strategy-store.ts';

const GOAL = nodeId('goal-1');
const OTHER = nodeId('goal-2');

function strategyDoc(): Y.Doc {
  const doc = new Y.Doc();
  initStrategy(doc, 'test', {
    kind: 'strategy',
    title: '総合戦略',
    municipality: '',
    municipalityCode: '',
    edition: '',
    nickname: '',
    overallGoal: '',
    planPeriodFrom: null,
    planPeriodTo: null,
    labels: DEFAULT_LABELS,
    numbering: DEFAULT_NUMBERING,
    yearStyle: 'western',
  });
  for (const id of [GOAL, OTHER]) addNode(doc, 'test', { kind: 'goal', id }, { parent: null, after: 'last' });
  return doc;
}

describe('the reading of the open document', () => {
  test('[WORK17] follows a change of this page at once, and keeps the nodes that it does not concern', () => {
    const doc = strategyDoc();
    const reading = observeStrategy(doc, () => {});
    const [, untouched] = reading.get().nodes;
    setField(doc, 'test', GOAL, 'title', 'しごと');
    expect(reading.get().nodes[0]?.title).toBe('しごと');
    expect(reading.get().nodes[1]).toBe(untouched);
  });

  test('[WORK17] follows the changes of others once per frame', () => {
    const doc = strategyDoc();
    const remote = new Y.Doc();
    Y.applyUpdate(remote, Y.encodeStateAsUpdate(doc));
    const frames: (() => void)[] = [];
    const reading = observeStrategy(doc, (run) => frames.push(run));
    const heard = vi.fn();
    reading.subscribe(heard);
    for (const title of ['し', 'しご', 'しごと']) {
      setField(remote, 'test', GOAL, 'title', title);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(remote));
    }
    expect(frames).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
    frames[0]?.();
    expect(reading.get().nodes[0]?.title).toBe('しごと');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('[WORK17] is not touched by typing in a body', () => {
    const doc = strategyDoc();
    const frames: (() => void)[] = [];
    const reading = observeStrategy(doc, (run) => frames.push(run));
    const before = reading.get();
    const paragraph = bodyOf(doc, GOAL)?.get(0);
    if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText('本文')]);
    expect(reading.get()).toBe(before);
    expect(frames).toHaveLength(0);
  });
});
