import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeId, type RevisionId } from '#shared/ids.ts';
import { BLANK_TEXTS, REVISION_LIMITS } from '#shared/revision/model.ts';
import { type Chamber, DRAFT, done, openChamber, refused, SLUG } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

const listed = async (name: string): Promise<readonly RevisionId[]> =>
  done(await chamber.services.revisions.list(await chamber.person(name), SLUG)).map(({ id }) => id);

const everyone = ['secretariat', 'chair', 'member2', 'department', 'observer', 'viewer', 'auditor'];

describe('who sees it', () => {
  test('[REV42] one that was never submitted is seen by its authors and the secretariat', async () => {
    const id = await chamber.opened('member1');
    const seen = [];
    for (const name of ['member1', ...everyone]) {
      const read = await chamber.services.revisions.read(await chamber.person(name), id);
      const isListed = (await listed(name)).includes(id);
      expect(isListed, name).toBe(read.ok);
      if (read.ok) seen.push(name);
    }
    expect(seen).toEqual(['member1', 'secretariat']);
  });

  test('[REV42] one that was submitted is seen by all who read the draft, also once it is withdrawn', async () => {
    const id = await chamber.submitted('member1');
    done(await chamber.services.revisions.withdraw(await chamber.person('member1'), id));
    for (const name of everyone) expect(await listed(name), name).toContain(id);
    const admin = await chamber.services.revisions.read(await chamber.person('admin'), id);
    expect(admin).toMatchObject({ error: { code: 'noAccess', askNames: ['事務局'] } });
  });

  test('[REV42] it is shared with people who may have one of their own, and opens to nobody else', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.opened('member1');
    const [member1, member2, observer] = await Promise.all(
      ['member1', 'member2', 'observer'].map(chamber.person),
    );
    if (!member1 || !member2 || !observer) throw new Error('nobody');
    expect(refused(await revisions.share(member1, id, [observer.id]))).toBe('notEligible');
    expect(refused(await revisions.share(member2, id, [member2.id]))).toBe('noAccess');
    done(await revisions.share(member1, id, [member2.id]));
    const record = await chamber.record('member2', id);
    expect([record.canEdit, record.authors.map(({ name }) => name)]).toEqual([true, ['委員1', '委員2']]);
    done(await revisions.share(member1, id, []));
    expect(await listed('member2')).not.toContain(id);
  });
});

describe('notes', () => {
  test('[REV45] hang on the changes there are, and what is not given stays', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    await chamber.edited('member1', id);
    const [change] = (await chamber.record('member1', id)).changes;
    if (change === undefined) throw new Error('no change');
    done(await revisions.note(member, id, change.id, { reason: '統計の改称', remarks: '第3表' }));
    done(await revisions.note(member, id, change.id, { digital: true }));
    expect((await chamber.record('member1', id)).notes).toEqual({
      [change.id]: {
        category: null,
        digital: true,
        reason: '統計の改称',
        divergenceReason: '',
        remarks: '第3表',
      },
    });
    expect(refused(await revisions.note(member, id, changeId('name:nowhere'), { reason: '' }))).toBe(
      'unknownChange',
    );
  });

  test('[REV45] a corrected category is the one that is shown, and that asks for its own reasons', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    await chamber.edited('member1', id);
    const before = await chamber.record('member1', id);
    expect(before.missing.map(({ need }) => need)).toContain('reason');
    const [change] = before.changes;
    if (change === undefined) throw new Error('no change');
    done(await revisions.note(member, id, change.id, { category: 'editorial' }));
    const after = await chamber.record('member1', id);
    expect([after.changes[0]?.category, after.missing]).toEqual(['editorial', []]);
  });

  test('[REV45] of a change that is undone come back with it', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    await chamber.edited('member1', id, 0, '新しい出典');
    const [change] = (await chamber.record('member1', id)).changes;
    if (change?.before?.kind !== 'indicator') throw new Error('no change');
    done(await revisions.note(member, id, change.id, { reason: '統計の改称' }));
    await chamber.edited('member1', id, 0, change.before.sourceStatistic);
    expect((await chamber.record('member1', id)).notes).toEqual({});
    await chamber.edited('member1', id, 0, '新しい出典');
    expect((await chamber.record('member1', id)).notes[change.id]?.reason).toBe('統計の改称');
  });

  test('[REV45] and texts stay within their bounds', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    await chamber.edited('member1', id);
    const [change] = (await chamber.record('member1', id)).changes;
    if (change === undefined) throw new Error('no change');
    const long = 'あ'.repeat(REVISION_LIMITS.reason + 1);
    expect(refused(await revisions.note(member, id, change.id, { remarks: long }))).toBe('tooLong');
    expect(refused(await revisions.write(member, id, { lead: long }))).toBe('tooLong');
    const summary = Array.from({ length: REVISION_LIMITS.summary + 1 }, () => ({ heading: '', body: '' }));
    expect(refused(await revisions.write(member, id, { summary }))).toBe('tooMany');
    expect(refused(await revisions.rename(member, id, ' '))).toBe('blank');
  });

  test('[REV45] texts are written part by part', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    done(await revisions.write(member, id, { lead: '次のとおり改訂する。' }));
    done(await revisions.write(member, id, { summary: [{ heading: '1 取組', body: '追加した。' }] }));
    expect((await chamber.record('member1', id)).texts).toEqual({
      ...BLANK_TEXTS,
      lead: '次のとおり改訂する。',
      summary: [{ heading: '1 取組', body: '追加した。' }],
    });
  });

  test('[REV45] and texts, title and reasons are locked once it is submitted, and open to its editors only', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.submitted('member1');
    const { changes } = await chamber.record('member1', id);
    for (const name of ['member1', 'secretariat']) {
      const viewer = await chamber.person(name);
      expect(refused(await revisions.note(viewer, id, changes[0]?.id ?? changeId(''), { reason: '' }))).toBe(
        'notNow',
      );
      expect(refused(await revisions.write(viewer, id, { lead: '' }))).toBe('notNow');
      expect(refused(await revisions.rename(viewer, id, '題'))).toBe('notNow');
    }
    const other = await chamber.person('member2');
    expect(await revisions.write(other, id, { lead: '' })).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'notAuthor' },
    });
  });
});

describe('submitting', () => {
  test('[REV46] is refused with what is missing; a page is only reminded of', async () => {
    const { revisions } = chamber.services;
    const [id, member] = [await chamber.opened('member1'), await chamber.person('member1')];
    const empty = await revisions.submit(member, id);
    expect(empty).toMatchObject({
      error: { code: 'incomplete', missing: [{ change: null, need: 'anyChange' }] },
    });
    await chamber.edited('member1', id);
    expect(refused(await revisions.submit(member, id))).toBe('incomplete');
    const { changes } = await chamber.record('member1', id);
    for (const change of changes) done(await revisions.note(member, id, change.id, { reason: '統計の改称' }));
    const { missing, next } = await chamber.record('member1', id);
    expect(missing.every(({ need, isReminder }) => need === 'page' && isReminder)).toBe(true);
    expect(next).toBe('submit');
    done(await revisions.submit(member, id));
    expect(await chamber.record('viewer', id)).toMatchObject({ state: 'submitted', round: 1 });
  });

  test('[REV47] numbers revisions without a gap, also several at once, and keeps the number', async () => {
    const { revisions } = chamber.services;
    const ids = [];
    for (const name of ['member1', 'member2', 'department']) {
      const id = await chamber.opened(name);
      await chamber.edited(name, id);
      const viewer = await chamber.person(name);
      for (const change of (await chamber.record(name, id)).changes) {
        done(await revisions.note(viewer, id, change.id, { reason: '統計の改称' }));
      }
      ids.push({ id, viewer });
    }
    await Promise.all(ids.map(async ({ id, viewer }) => done(await revisions.submit(viewer, id))));
    const rows = await chamber.sql<{ number: number }[]>`
      select number from revisions where document_id = ${DRAFT} and number is not null order by number`;
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1));
    const first = ids[0];
    if (first === undefined) throw new Error('none');
    const { number } = await chamber.record('viewer', first.id);
    done(await revisions.return(await chamber.person('secretariat'), first.id, '出典を確かめてください。'));
    const returned = await chamber.record('member1', first.id);
    expect(returned.givenBack).toMatchObject({ reason: '出典を確かめてください。', by: { name: '事務局' } });
    done(await revisions.submit(first.viewer, first.id));
    expect(await chamber.record('viewer', first.id)).toMatchObject({ number, round: 1, givenBack: null });
  });

  test('[REV47] twice at once submits once', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.submitted('member1');
    done(await revisions.return(await chamber.person('secretariat'), id, '確認のため。'));
    const member = await chamber.person('member1');
    const both = await Promise.all([revisions.submit(member, id), revisions.submit(member, id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'notNow' } });
  });
});
