import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '#shared/diff/content.ts';
import { setField } from '#shared/document/edit.ts';
import type { NodeField } from '#shared/document/schema.ts';
import type { RevisionId } from '#shared/ids.ts';
import { type Chamber, DRAFT, done, indicatorOf, openChamber, refused } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

/** Approved with the change of the `which`-th indicator's source to `text`. */
async function approved(which: number, text: string): Promise<RevisionId> {
  const { revisions } = chamber.services;
  const author = await chamber.person('member1');
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id, which, text);
  for (const { id: change } of (await chamber.record('member1', id)).changes) {
    done(await revisions.note(author, id, change, { reason: '統計が改められたため。' }));
  }
  done(await revisions.submit(author, id));
  const { hash } = await chamber.record('secretariat', id);
  const result = {
    outcome: 'approved',
    method: 'noObjection',
    counts: null,
    note: '',
    meetingId: null,
  } as const;
  done(await revisions.recordResult(await chamber.person('secretariat'), id, { ...result, hash }));
  return id;
}

async function apply(id: RevisionId) {
  return chamber.services.revisions.apply(await chamber.person('secretariat'), id);
}

async function draft() {
  return contentOf(await chamber.sync.readDurable(DRAFT));
}

async function editDraft(which: number, field: NodeField, text: string): Promise<void> {
  const { id } = await chamber.person('secretariat');
  await chamber.sync.edit(
    DRAFT,
    id,
    (doc) => void done(setField(doc, 'test', indicatorOf(doc, which), field, text)),
  );
}

async function indicatorValue(which: number, field: string): Promise<unknown> {
  const { nodes } = await draft();
  return Reflect.get(nodes.filter(({ kind }) => kind === 'indicator')[which] ?? {}, field);
}

describe('反映', () => {
  test('[REV26] brings what was approved into the draft beside what was written there since', async () => {
    const id = await approved(0, '令和7年国勢調査');
    await editDraft(1, 'note', '同時の変更');
    const before = await draft();
    done(await apply(id));
    const after = await draft();
    expect([await indicatorValue(0, 'sourceStatistic'), await indicatorValue(1, 'note')]).toEqual([
      '令和7年国勢調査',
      '同時の変更',
    ]);
    expect(after.nodes.length).toBe(before.nodes.length);
    expect((await chamber.record('member1', id)).state).toBe('applied');
  });

  test('[REV26] freezes a version of the draft with it, and writes down each change with its reason', async () => {
    const id = await approved(2, '住民基本台帳');
    done(await apply(id));
    const { number } = await chamber.record('member1', id);
    const [version] = await chamber.sql<{ name: string; state: Uint8Array; seq: number }[]>`
      select name, state, seq from versions where revision_id = ${id}`;
    const frozen = new Y.Doc();
    Y.applyUpdateV2(frozen, version?.state ?? new Uint8Array());
    expect(version?.name).toBe(`第${number}号反映後`);
    expect(contentOf(frozen)).toEqual(await draft());
    const entries = await chamber.sql`
      select action, field, detail ->> 'before' as before, detail ->> 'after' as after, detail ->> 'reason' as reason
      from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
      where revision_id = ${id} and action in ('revisionApplied', 'changeApplied') order by seq`;
    expect(Array.from(entries)).toMatchObject([
      {
        action: 'changeApplied',
        field: 'sourceStatistic',
        before: '',
        after: '住民基本台帳',
        reason: '統計が改められたため。',
      },
      { action: 'revisionApplied' },
    ]);
  });

  test('[REV26] reaches those who have the draft open at once, as the edit of who applied it', async () => {
    const id = await approved(3, '学校基本調査');
    await editDraft(4, 'note', '部屋が開いている');
    const { id: secretariat } = await chamber.person('secretariat');
    done(await apply(id));
    // The live document, not what is stored.
    const live = await chamber.sync.edit(DRAFT, secretariat, (doc) =>
      Reflect.get(
        contentOf(doc).nodes.filter(({ kind }) => kind === 'indicator')[3] ?? {},
        'sourceStatistic',
      ),
    );
    expect(live).toBe('学校基本調査');
    const [row] = await chamber.sql`
      select user_id from document_updates where document_id = ${DRAFT} order by seq desc limit 1`;
    expect(row).toEqual({ user_id: secretariat });
    await editDraft(4, 'note', 'その後の変更');
    expect(await indicatorValue(4, 'note')).toBe('その後の変更');
  });

  test('[REV27] with an open conflict changes nothing but the state, and says how many there are', async () => {
    const id = await approved(5, '変更案の出典');
    await editDraft(5, 'sourceStatistic', '案の出典');
    const before = await draft();
    const refusal = await apply(id);
    expect(refusal).toEqual({ ok: false, error: { code: 'openConflicts', count: 1 } });
    expect(await draft()).toEqual(before);
    const { state, conflicts } = await chamber.record('member1', id);
    expect([state, conflicts]).toMatchObject([
      'conflicted',
      [{ draft: '案の出典', proposed: '変更案の出典' }],
    ]);
    const [audit] = await chamber.sql`
      select count(*)::int as applied from audit_entries where revision_id = ${id} and action like '%Applied'
        and action <> 'revisionNotApplied'`;
    expect(audit).toEqual({ applied: 0 });
  });

  test('[REV27] what was approved is applied, or nothing: a fork that was changed behind its back is refused', async () => {
    const id = await approved(6, '承認された出典');
    await chamber.edited('member1', id, 6, '承認されていない出典');
    expect(refused(await apply(id))).toBe('changedMeanwhile');
    expect(await indicatorValue(6, 'sourceStatistic')).not.toBe('承認されていない出典');
    expect((await chamber.record('member1', id)).state).toBe('approved');
  });

  test('[REV27] somebody who wrote under one client id in both documents is refused', async () => {
    const id = await approved(7, '出典');
    const { forkId } = await chamber.record('member1', id);
    const update = (title: string) => {
      const doc = new Y.Doc();
      doc.clientID = 4711;
      doc.getMap('elsewhere').set('title', title);
      return Y.encodeStateAsUpdate(doc);
    };
    const { id: person } = await chamber.person('secretariat');
    for (const [document, title] of [
      [DRAFT, '案'],
      [forkId, '変更案'],
    ] as const) {
      await chamber.sync.edit(document, person, (doc) => Y.applyUpdate(doc, update(title)));
    }
    expect(refused(await apply(id))).toBe('clientClash');
  });

  test('[REV27] nobody but the secretariat applies, and nothing that is not approved', async () => {
    const id = await approved(8, '出典');
    for (const name of ['member1', 'chair', 'observer']) {
      expect(refused(await chamber.services.revisions.apply(await chamber.person(name), id))).toBe('refused');
    }
    expect(refused(await apply(await chamber.submitted('member1')))).toBe('notNow');
    done(await apply(id));
    expect(refused(await apply(id))).toBe('notNow');
  });
});
