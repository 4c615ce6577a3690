import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from '#shared/diff/content.ts';
import { addNode, setField } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { nodeId, type RevisionId } from '#shared/ids.ts';
import { type Chamber, DRAFT, done, indicatorOf, openChamber, refused, SLUG } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

type Texts = Readonly<Record<number, string>>;

/** A revision that sets the sources of these indicators. */
async function proposed(texts: Texts): Promise<RevisionId> {
  const id = await chamber.opened('member1');
  for (const [which, text] of Object.entries(texts)) await chamber.edited('member1', id, Number(which), text);
  return id;
}

async function editDraft(texts: Texts): Promise<void> {
  const { id } = await chamber.person('secretariat');
  await chamber.sync.edit(DRAFT, id, (doc) => {
    for (const [which, text] of Object.entries(texts)) {
      done(setField(doc, 'test', indicatorOf(doc, Number(which)), 'sourceStatistic', text));
    }
  });
}

const record = (id: RevisionId) => chamber.record('member1', id);
const author = () => chamber.person('member1');

/** Sources that the changes lead from and to. */
async function sourcesOf(id: RevisionId) {
  const { changes } = await record(id);
  return changes.flatMap(({ edits }) =>
    edits.map((edit) => ('after' in edit ? [edit.before, edit.after] : edit.type)),
  );
}

describe('conflicts', () => {
  test('[REV23] are shown before the vote, and keep a revision from being submitted until they are decided', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 0: '変更案' });
    for (const { id: change } of (await record(id)).changes) {
      done(await revisions.note(await author(), id, change, { reason: '理由' }));
    }
    await editDraft({ 0: '案' });
    const { conflicts, missing, isBehind } = await record(id);
    expect([conflicts, isBehind]).toMatchObject([[{ draft: '案', proposed: '変更案' }], true]);
    expect(missing).toContainEqual({ change: null, need: 'openConflict', isReminder: false });
    expect(refused(await revisions.submit(await author(), id))).toBe('incomplete');
    const [conflict] = conflicts;
    done(
      await revisions.resolve(await author(), id, conflict?.id ?? '', { take: 'mixed', text: '案と変更案' }),
    );
    expect((await record(id)).resolutions).toEqual({
      [conflict?.id ?? '']: { take: 'mixed', text: '案と変更案' },
    });
    done(await revisions.submit(await author(), id));
  });

  test('[REV28] a decision is about what was seen: after another change the conflict is open again', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 1: '変更案' });
    await editDraft({ 1: '案' });
    const [conflict] = (await record(id)).conflicts;
    done(await revisions.resolve(await author(), id, conflict?.id ?? '', { take: 'proposed' }));
    await editDraft({ 1: '別の案' });
    expect([(await record(id)).resolutions, (await record(id)).conflicts.length]).toEqual([{}, 1]);
  });

  test('[REV28] only those who may edit the revision decide, and only what there is', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 2: '変更案' });
    await editDraft({ 2: '案' });
    const [conflict] = (await record(id)).conflicts;
    const take = { take: 'draft' } as const;
    expect(
      refused(await revisions.resolve(await chamber.person('member2'), id, conflict?.id ?? '', take)),
    ).toBe('noAccess');
    expect(refused(await revisions.resolve(await author(), id, 'n1/target', take))).toBe('unknownChange');
    const long = { take: 'mixed', text: '長'.repeat(20_001) } as const;
    expect(refused(await revisions.resolve(await author(), id, conflict?.id ?? '', long))).toBe('tooLong');
    done(await revisions.resolve(await author(), id, conflict?.id ?? '', take));
    done(await revisions.resolve(await author(), id, conflict?.id ?? '', null));
    expect((await record(id)).resolutions).toEqual({});
  });
});

describe('taking in', () => {
  test('[REV25] brings the draft’s changes into the fork, and leaves the proposal what it was', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 3: '変更案' });
    await editDraft({ 4: '案だけの変更' });
    done(await revisions.takeIn(await author(), id));
    const { isBehind, forkId, conflicts } = await record(id);
    expect([isBehind, conflicts, await sourcesOf(id)]).toEqual([false, [], [['', '変更案']]]);
    const fork = await chamber.sync.readDurable(forkId);
    const draft = await chamber.sync.readDurable(DRAFT);
    const values = (doc: typeof fork) =>
      contentOf(doc).nodes.map((node) => Reflect.get(node, 'sourceStatistic'));
    expect(values(fork).filter((value) => value === '案だけの変更')).toHaveLength(1);
    expect(values(draft).filter((value) => value === '変更案')).toHaveLength(0);
  });

  test('[REV25] keeps what is in conflict as proposed and in question, and settles what was decided', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 5: '変更案五', 6: '変更案六' });
    await editDraft({ 5: '案五', 6: '案六' });
    const [first] = (await record(id)).conflicts;
    done(await revisions.resolve(await author(), id, first?.id ?? '', { take: 'draft' }));
    done(await revisions.takeIn(await author(), id));
    const { conflicts } = await record(id);
    expect(conflicts).toMatchObject([{ base: '', draft: '案六', proposed: '変更案六' }]);
    expect(await sourcesOf(id)).toEqual([['', '変更案六']]);
    // Nothing of it has gone into the draft, and what goes on in the fork goes on.
    await chamber.edited('member1', id, 7, 'その後');
    expect(await sourcesOf(id)).toContainEqual(['', 'その後']);
    done(await revisions.takeIn(await author(), id));
  });

  test('[REV25] what is taken in can be applied afterwards', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 8: '変更案八' });
    await editDraft({ 9: '案九' });
    done(await revisions.takeIn(await author(), id));
    for (const { id: change } of (await record(id)).changes) {
      done(await revisions.note(await author(), id, change, { reason: '理由' }));
    }
    done(await revisions.submit(await author(), id));
    const secretariat = await chamber.person('secretariat');
    const result = {
      outcome: 'approved',
      method: 'noObjection',
      counts: null,
      note: '',
      meetingId: null,
    } as const;
    done(await revisions.recordResult(secretariat, id, { ...result, hash: (await record(id)).hash }));
    done(await revisions.apply(secretariat, id));
    const values = contentOf(await chamber.sync.readDurable(DRAFT)).nodes.map((node) =>
      Reflect.get(node, 'sourceStatistic'),
    );
    expect(values.filter((value) => value === '変更案八' || value === '案九')).toHaveLength(2);
    expect(refused(await revisions.takeIn(secretariat, id))).toBe('notNow');
  });
});

describe('splitting off', () => {
  test('[REV29] moves a change with what is said of it into a revision of its own', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 10: '残る変更', 11: '分かれる変更' });
    const { changes } = await record(id);
    for (const { id: change } of changes) {
      done(await revisions.note(await author(), id, change, { reason: `理由 ${change}` }));
    }
    const moved = changes.find(({ edits }) =>
      edits.some((edit) => 'after' in edit && edit.after === '分かれる変更'),
    );
    if (moved === undefined) throw new Error('the change is not there');
    const made = done(await revisions.splitOff(await author(), id, [moved.id]));
    expect([await sourcesOf(id), await sourcesOf(made)]).toEqual([
      [['', '残る変更']],
      [['', '分かれる変更']],
    ]);
    const { notes, origin, state } = await record(made);
    expect([notes[moved.id]?.reason, origin, state]).toEqual([
      `理由 ${moved.id}`,
      { from: 'split', revisionId: id },
      'draft',
    ]);
    expect((await record(id)).notes[moved.id]).toBeUndefined();
  });

  test('[REV29] takes along what cannot be without it, and leaves something behind', async () => {
    const { revisions } = chamber.services;
    const id = await proposed({ 0: '残る変更' });
    await chamber.editFork('member1', id, (doc) => {
      const goal = readStrategy(doc).nodes.find(({ kind }) => kind === 'goal');
      if (goal === undefined) throw new Error('there is no goal');
      const measure = nodeId('split-measure');
      done(
        addNode(
          doc,
          'test',
          { id: measure, kind: 'measure', title: '新施策' },
          { parent: goal.id, after: 'last' },
        ),
      );
      const kpi = { id: nodeId('split-kpi'), kind: 'indicator', title: '新KPI' } as const;
      done(addNode(doc, 'test', kpi, { parent: measure, after: 'last' }));
    });
    const { changes } = await record(id);
    const kpi = changes.find((change) => change.nodeId === 'split-kpi');
    if (kpi === undefined) throw new Error('the change is not there');
    expect(
      refused(
        await revisions.splitOff(
          await author(),
          id,
          changes.map((change) => change.id),
        ),
      ),
    ).toBe('unknownChange');
    const made = done(await revisions.splitOff(await author(), id, [kpi.id]));
    expect((await record(made)).changes.map((change) => change.nodeId)).toEqual([
      'split-measure',
      'split-kpi',
    ]);
    expect(await sourcesOf(id)).toEqual([['案', '残る変更']]);
  });
});

describe('other revisions', () => {
  test('[REV30] changes of one place by two open revisions are told to both', async () => {
    const [one, other] = [await proposed({ 0: '甲', 1: '同じ' }), await proposed({ 0: '乙', 1: '同じ' })];
    const told = (await record(one)).collisions.filter(({ revision }) => revision.id === other);
    expect(told.map(({ isSame }) => isSame)).toEqual([false, true]);
    expect((await record(other)).collisions.map(({ revision }) => revision.id)).toContain(one);
  });

  test('[REV30] of a draft revision of others nobody is told who may not see it', async () => {
    const mine = await proposed({ 2: '甲' });
    const theirs = await chamber.opened('member2');
    await chamber.edited('member2', theirs, 2, '乙');
    const seen = (await record(mine)).collisions.map(({ revision }) => revision.id);
    expect(seen).not.toContain(theirs);
    const bySecretariat = (await chamber.record('secretariat', mine)).collisions;
    expect(bySecretariat.map(({ revision }) => revision.id)).toContain(theirs);
  });
});

describe('restoring', () => {
  test('[REV31] a revision that is opened from a version leads back to it, by forward edits', async () => {
    const secretariat = await chamber.person('secretariat');
    const frozen = { name: '素案', kind: 'outline', note: '', meeting: '' };
    const versionId = done(await chamber.services.versions.freeze(secretariat, SLUG, frozen));
    const then = contentOf(await chamber.sync.readDurable(DRAFT));
    await editDraft({ 2: '後の変更' });
    const id = await chamber.opened('member1', { origin: { from: 'version', versionId } });
    expect(await sourcesOf(id)).toEqual([['後の変更', '案']]);
    const { forkId } = await record(id);
    expect(contentOf(await chamber.sync.readDurable(forkId))).toEqual(then);
  });
});
