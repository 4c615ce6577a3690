import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createServices } from '#server/commands/create-services.ts';
import { readComparison } from '#server/commands/open-comparison.ts';
import { createStrategyFacts } from '#server/commands/strategy-facts.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { findStrategyBySlug } from '#server/db/strategies.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { ComparisonDraft, ComparisonServices } from '#server/services/comparison.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { type DocumentId, documentId, nodeId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld } from '../accounts/accounts.ts';
import { viewerOf } from '../meetings/town-hall.ts';

const SLUG = 'iizuka-next';
const NEXT = sampleDocumentId(SLUG);

let world: AccountWorld;
let services: ComparisonServices;
const published: DomainEvent[] = [];

const documents = {
  async readDurable(id: DocumentId) {
    const stored = await createDocumentStore(world.sql).load(id);
    if (stored === null) throw new Error(`no document ${id}`);
    return foldDocument(stored);
  },
  presence: () => [],
};

beforeAll(async () => {
  world = await createAccountWorld({ sample: true });
  const events = createEventBus();
  events.subscribe((event) => published.push(event));
  const accounts = world.context;
  services = createServices({ accounts, documents, events, samplePassword: 'x' }).comparison;
});
afterAll(() => world.close());
beforeEach(() => {
  published.length = 0;
});

const person = (name: string) => viewerOf(world.sql, name);

async function open(slug = SLUG, name = 'secretariat') {
  const opened = await services.open(await person(name), slug);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function save(draft: Partial<ComparisonDraft>, { name = 'secretariat', slug = SLUG } = {}) {
  const { frameworkId, currentId, rows, edition } = (await open(slug)).comparison;
  return services.save(await person(name), slug, { frameworkId, currentId, rows, edition, ...draft });
}

const rowsOf = async (slug: string) =>
  (await open(slug)).comparison.rows.map((row) =>
    [row.framework, row.current, row.next].map((cell) => cell.map((id) => id.replace(/^.*\./, '')).join(' ')),
  );

async function acts() {
  return world.sql<{ action: string; role: string; detail: { before: string; after: string } }[]>`
    select action, role, detail from audit_entries join audit_details on entry_id = id
    where document_id = ${NEXT} and action = 'comparisonChanged' order by seq`;
}

describe('the sample', () => {
  test('[SAMPLE] Iizuka’s table has its printed rows, in which ひと stands twice and the state’s last lines alone', async () => {
    expect(await rowsOf(SLUG)).toEqual([
      ['goal-1', 'goal-1', 'goal-1'],
      ['goal-2', 'goal-2', 'goal-2'],
      ['goal-3', 'goal-3', 'goal-2'],
      ['goal-4', 'goal-4', 'goal-3'],
      ['goal-5', '', ''],
      ['section-1', '', ''],
    ]);
    const { framework, current, next, comparison } = await open();
    expect([framework?.slug, current?.slug, next.slug]).toEqual(['national-1', 'iizuka-current', SLUG]);
    expect(comparison.edition).toBe(1);
    // Neighbours in a table are layout, not meaning.
    expect(next.content.nodes.filter((node) => 'alignsTo' in node && node.alignsTo.length > 0)).toEqual([]);
  });

  test('[SAMPLE] Koriyama answers to the state’s second strategy', async () => {
    const { framework, current, comparison } = await open('koriyama-2020');
    expect([framework?.slug, current]).toEqual(['national-2', null]);
    expect(comparison.rows.filter(({ next }) => next.length > 0)).toHaveLength(6);
    expect(comparison.rows.filter(({ framework: cell }) => cell.length > 0)).toHaveLength(6);
  });
});

describe('opening', () => {
  test('[EXPORT45] all who read the strategy see it; those who may not align hear why', async () => {
    expect((await open(SLUG, 'secretariat')).whyNot).toBeNull();
    for (const name of ['chair', 'member1', 'department', 'observer', 'viewer', 'auditor']) {
      expect((await open(SLUG, name)).whyNot).toBe('roleMayNot');
    }
  });

  test('[EXPORT45] to be chosen are frameworks and other strategies that the person reads', async () => {
    const { frameworks, strategies } = (await open()).choices;
    expect(frameworks.map(({ slug }) => slug)).toEqual(['national-1', 'national-2']);
    expect(strategies.map(({ slug }) => slug)).toEqual([
      'koriyama-2020',
      'iizuka-current',
      'kamiichi-2',
      'isesaki-2',
    ]);
  });

  test('[EXPORT45] where nobody has chosen yet, lineage and alignment propose sides and rows', async () => {
    await world.sql`create table put_by as select * from comparisons where document_id = ${NEXT}`;
    await world.sql`delete from comparisons where document_id = ${NEXT}`;
    const { comparison, framework, current } = await open();
    expect(comparison.edition).toBe(0);
    expect([framework, current?.slug]).toEqual([null, 'iizuka-current']);
    expect(await rowsOf(SLUG)).toEqual([
      ['', 'goal-1', 'goal-1'],
      ['', 'goal-2', 'goal-2'],
      ['', 'goal-3', 'goal-2'],
      ['', 'goal-4', 'goal-3'],
    ]);
    await world.sql`insert into comparisons select * from put_by`;
  });

  test('[EXPORT45] a side in which the person has no role is left out, also of documents', async () => {
    const viewer = await person('viewer');
    const national = sampleDocumentId('national-1');
    await world.sql`delete from strategy_roles where user_id = ${viewer.id} and document_id = ${national}`;
    const { framework, comparison } = await open(SLUG, 'viewer');
    expect([framework, comparison.frameworkId]).toEqual([null, national]);
    const row = await findStrategyBySlug(world.sql, viewer, SLUG);
    if (row === null) throw new Error('no strategy');
    const context = { ...world.context, documents, facts: createStrategyFacts(documents) };
    const frozen = (await open()).next.content;
    const read = await readComparison(context, viewer, row, { ...frozen, nodes: [] });
    expect([read.framework, read.current?.slug, read.next.content.nodes]).toEqual([
      null,
      'iizuka-current',
      [],
    ]);
  });
});

describe('saving', () => {
  test('[EXPORT45] rows and sides are kept as a whole, recorded and told to others', async () => {
    const { rows, edition } = (await open()).comparison;
    const [first, ...others] = rows;
    if (first === undefined) throw new Error('no rows');
    const moved = [...others, { ...first, next: [...first.next, nodeId('gone')] }];
    const saved = await save({ rows: moved, currentId: null });
    expect(saved).toMatchObject({ ok: true, value: { edition: edition + 1, currentId: null } });
    const { comparison, current } = await open();
    expect(comparison.rows).toEqual(moved);
    expect(current).toBeNull();
    expect(published).toEqual([{ documentId: NEXT, event: { type: 'comparison' } }]);
    const [act] = await acts();
    expect(act).toMatchObject({ role: 'secretariat' });
    expect(act?.detail.before).toMatch(
      /現戦略：飯塚市まち・ひと・しごと創生総合戦略 現戦略\n6行\n1行目 地方にしごとを/,
    );
    expect(act?.detail.after).toMatch(/現戦略：（なし）\n6行\n1行目 .* ｜ 基本目標２ ｜ ひと/);
    expect(act?.detail.after).toMatch(/6行目 .* ｜ 基本目標１ ｜ しごと、（削除済み）/);
  });

  test.each(['chair', 'member1', 'department', 'observer', 'viewer', 'auditor'])(
    '[EXPORT45] %s changes nothing',
    async (name) => {
      const before = (await open()).comparison;
      expect(await save({ rows: [] }, { name })).toEqual({
        ok: false,
        error: { code: 'refused', reason: 'roleMayNot' },
      });
      expect((await open()).comparison).toEqual(before);
      expect(published).toEqual([]);
    },
  );

  test('[EXPORT45] nobody writes over what another has just changed, nor do two begin at once', async () => {
    const before = (await open()).comparison;
    const recorded = (await acts()).length;
    await save({ rows: before.rows.slice(1) });
    const late = await save({ rows: [], edition: before.edition });
    const now = (await open()).comparison;
    expect(late).toEqual({ ok: false, error: { code: 'stale', comparison: now } });
    expect(now.rows).toEqual(before.rows.slice(1));
    await world.sql`delete from comparisons where document_id = ${NEXT}`;
    const both = await Promise.all([save({ edition: 0 }), save({ edition: 0 })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await acts()).toHaveLength(recorded + 2);
  });

  test('[EXPORT45] a side is what the person may read, a framework or another strategy, or stays as it is', async () => {
    const invalid = { ok: false, error: { code: 'invalid' } };
    expect(await save({ currentId: NEXT })).toEqual(invalid);
    expect(await save({ currentId: sampleDocumentId('national-1') })).toEqual(invalid);
    expect(await save({ frameworkId: sampleDocumentId('koriyama-2020') })).toEqual(invalid);
    expect(await save({ frameworkId: documentId('nowhere') })).toEqual(invalid);
    const frameworkId = sampleDocumentId('national-2');
    expect(await save({ frameworkId })).toMatchObject({ ok: true, value: { frameworkId } });
    const { id } = await person('secretariat');
    await world.sql`delete from strategy_roles where user_id = ${id} and document_id = ${frameworkId}`;
    expect(await save({ rows: [] })).toMatchObject({ ok: true, value: { frameworkId } });
    expect(await save({ frameworkId: null })).toMatchObject({ ok: true });
    expect(await save({ frameworkId })).toEqual(invalid);
  });
});
