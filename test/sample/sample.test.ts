import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { buildSample } from '#server/sample/build.ts';
import { sampleStrategies } from '#server/sample/strategies.ts';
import { type ReadNode, readStrategy } from '#shared/document/read.ts';
import { isNodeId } from '#shared/document/schema.ts';
import { describeLink, sampleDocument, sampleDocuments, sampleText } from './documents.ts';
import { outlineOf } from './outline.ts';

const slugs = sampleStrategies.map(({ slug }) => slug);

function nodesOf(slug: string): readonly ReadNode[] {
  return readStrategy(sampleDocument(slug)).nodes;
}

function count(slug: string, wanted: (node: ReadNode) => boolean): number {
  return nodesOf(slug).filter(wanted).length;
}

const goal = (node: ReadNode) => node.kind === 'goal';
const target = (node: ReadNode) => node.kind === 'indicator' && node.role === 'numericalTarget';
const measure = (node: ReadNode) => node.kind === 'measure';
const kpi = (node: ReadNode) => node.kind === 'indicator' && node.role === 'kpi';
const initiative = (node: ReadNode) => node.kind === 'initiative';

/** Measures under the goals of a scope. */
function points(slug: string, scope: string): number {
  const nodes = nodesOf(slug);
  const goals = new Set(
    nodes.flatMap((node) => (node.kind === 'goal' && node.scope === scope ? node.id : [])),
  );
  return nodes.filter((node) => node.kind === 'measure' && node.parent !== null && goals.has(node.parent))
    .length;
}

describe('what the sample prints', () => {
  test.each(slugs)('[SAMPLE] %s reads as its source, line by line', (slug) => {
    const outline = outlineOf(sampleDocument(slug), describeLink);
    expect(outline).toBe(sampleText(`expected/${slug}.txt`));
  });

  test.each(slugs)('[SAMPLE] %s is read without an omission', (slug) => {
    expect(readStrategy(sampleDocument(slug)).omissions).toEqual([]);
  });

  test.each([
    ['iizuka-current', 4, 8, 16, 29, 0],
    ['iizuka-next', 3, 6, 7, 9, 0],
    ['koriyama-2020', 6, 12, 19, 0, 0],
    ['kamiichi-2', 3, 3, 12, 34, 70],
  ])(
    '[SAMPLE] %s has %i goals, %i numerical targets, %i measures, %i KPIs and %i initiatives',
    (slug, goals, targets, measures, kpis, initiatives) => {
      const counts = [goal, target, measure, kpi, initiative].map((wanted) => count(slug, wanted));
      expect(counts).toEqual([goals, targets, measures, kpis, initiatives]);
    },
  );

  test('[SAMPLE] national-1 has 4 directions with 17 points and 4 linked ones', () => {
    expect(count('national-1', (node) => node.kind === 'goal' && node.scope === 'basic')).toBe(4);
    expect([points('national-1', 'basic'), points('national-1', 'linked')]).toEqual([17, 4]);
  });

  test('[SAMPLE] national-2 has 4 goals with 8 points and 2 cross-cutting ones with 5', () => {
    expect(count('national-2', (node) => node.kind === 'goal' && node.scope === 'basic')).toBe(4);
    expect(count('national-2', (node) => node.kind === 'goal' && node.scope === 'crossCutting')).toBe(2);
    expect([points('national-2', 'basic'), points('national-2', 'crossCutting')]).toEqual([8, 5]);
  });

  test('[SAMPLE] all 12 targets of koriyama-2020 have both values and both years', () => {
    const complete = (node: ReadNode) =>
      node.kind === 'indicator' &&
      [node.baseline, node.baselineYear, node.target, node.targetYear].every((field) => field !== '');
    expect(count('koriyama-2020', complete)).toBe(12);
  });

  test('[SAMPLE] the projects of kamiichi-2 hang under measures and all KPI values are blank', () => {
    const nodes = nodesOf('kamiichi-2');
    const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
    const parents = nodes.filter(initiative).map(({ parent }) => parent !== null && kinds.get(parent));
    expect(new Set(parents)).toEqual(new Set(['measure']));
    expect(
      count('kamiichi-2', (node) => kpi(node) && 'target' in node && node.baseline + node.target !== ''),
    ).toBe(0);
  });

  test('[SAMPLE] directions, aggregations and notes are for people to enter', () => {
    for (const slug of slugs) {
      const entered = (node: ReadNode) =>
        node.kind === 'indicator' &&
        (node.direction !== null || node.aggregation !== null || node.note !== '' || node.definition !== '');
      expect(count(slug, entered), slug).toBe(0);
    }
  });
});

describe('ids', () => {
  test('[SAMPLE] the same data builds the same bytes', () => {
    for (const sample of sampleStrategies) {
      expect(Y.encodeStateAsUpdate(buildSample(sample)), sample.slug).toEqual(
        Y.encodeStateAsUpdate(sampleDocument(sample.slug)),
      );
    }
  });

  test('[SAMPLE] node ids are valid and unique across the documents', () => {
    const ids = slugs.flatMap((slug) => nodesOf(slug).map(({ id }) => id));
    expect(ids.filter((id) => !isNodeId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('koriyama-2020.goal-1.target-2');
  });

  test('[SAMPLE] a node id begins with the slug of its document', () => {
    for (const [slug, doc] of sampleDocuments) {
      expect(readStrategy(doc).nodes.filter(({ id }) => !id.startsWith(`${slug}.`))).toEqual([]);
    }
  });
});
