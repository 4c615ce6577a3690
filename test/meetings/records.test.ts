import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleMeetingId } from '#server/sample/meetings.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { type MeetingId, meetingId } from '#shared/ids.ts';
import { type AgendaRow, EMPTY_ROW, type MeetingDraft } from '#shared/meetings/draft.ts';
import { type StoredRevision, storeRevision } from '../setup/stored-revision.ts';
import { draftOf, openTownHall, type TownHall } from './town-hall.ts';

const SLUG = 'koriyama-2020';
const FIRST = sampleMeetingId(SLUG, 1);
const SECOND = sampleMeetingId(SLUG, 2);
const READERS = ['chair', 'member1', 'department', 'observer', 'viewer', 'auditor'];

let hall: TownHall;
let made: MeetingId[];

beforeAll(async () => {
  hall = await openTownHall();
});
afterAll(() => hall.close());
beforeEach(async () => {
  for (const id of made ?? []) await hall.sql`delete from meetings where id = ${id}`;
  made = [];
  hall.published.length = 0;
});

/** Saves over what the record is now, unless a `changedAt` says otherwise. */
async function save(draft: Partial<MeetingDraft>, id: MeetingId | null = null, changedAt?: string) {
  const current = id === null ? '' : (await hall.record(SLUG, id)).changedAt;
  const saved = { draft: draftOf(draft), changedAt: changedAt ?? current };
  const result = await hall.meetings.save(await hall.person('secretariat'), SLUG, id, saved);
  if (result.ok && id === null) made.push(result.value);
  return result;
}

async function create(draft: Partial<MeetingDraft> = {}): Promise<MeetingId> {
  const result = await save(draft);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const row = (fields: Partial<AgendaRow>): AgendaRow => ({ ...EMPTY_ROW, ...fields });

describe('rights', () => {
  test.each([...READERS, 'secretariat'])('[MEETING1] %s reads', async (name) => {
    const person = await hall.person(name);
    expect(await hall.meetings.list(person, SLUG)).toMatchObject({
      value: { meetings: [{ round: 1 }, { round: 2 }], canRun: name === 'secretariat' },
    });
    expect(await hall.meetings.brief(person, SLUG)).toMatchObject({ value: [{ id: FIRST }, { id: SECOND }] });
    expect(await hall.meetings.read(person, SLUG, FIRST)).toMatchObject({
      value: { meeting: { title: '総合戦略委員会' }, commentCount: name === 'secretariat' ? 0 : null },
    });
  });

  test.each(READERS)('[MEETING1] %s changes nothing', async (name) => {
    const person = await hall.person(name);
    const refused = { ok: false, error: { code: 'refused', reason: 'roleMayNot' } };
    const saved = { draft: draftOf(), changedAt: '' };
    expect(await hall.meetings.form(person, SLUG, null)).toEqual(refused);
    expect(await hall.meetings.form(person, SLUG, FIRST)).toEqual(refused);
    expect(await hall.meetings.save(person, SLUG, null, saved)).toEqual(refused);
    expect(await hall.meetings.save(person, SLUG, FIRST, saved)).toEqual(refused);
    expect(await hall.meetings.remove(person, SLUG, FIRST)).toEqual(refused);
    expect(hall.published).toEqual([]);
  });

  test('[MEETING1] who has no role learns only that', async () => {
    const admin = await hall.person('admin');
    const noAccess = { ok: false, error: { code: 'noAccess', hasRole: false, askNames: ['事務局'] } };
    expect(await hall.meetings.list(admin, SLUG)).toEqual(noAccess);
    expect(await hall.meetings.read(admin, SLUG, FIRST)).toEqual(noAccess);
    expect(await hall.meetings.save(admin, SLUG, null, { draft: draftOf(), changedAt: '' })).toEqual(
      noAccess,
    );
    const stranger = { ...(await hall.person('secretariat')), organisationId: crypto.randomUUID() };
    expect(await hall.meetings.read(stranger, SLUG, FIRST)).toEqual({
      ok: false,
      error: { code: 'unknown' },
    });
  });

  test.each(['isesaki-2', 'iizuka-current'])(
    '[MEETING1] the secretariat changes them in %s, too',
    async (slug) => {
      const secretariat = await hall.person('secretariat');
      const result = await hall.meetings.save(secretariat, slug, null, { draft: draftOf(), changedAt: '' });
      expect(result.ok).toBe(true);
      if (result.ok) made.push(result.value);
    },
  );

  test.each(['', 'no uuid', 'nul\0', crypto.randomUUID(), sampleMeetingId('kamiichi-2', 1)])(
    '[MEETING1] %j is no meeting of this strategy',
    async (id) => {
      const secretariat = await hall.person('secretariat');
      const unknown = { ok: false, error: { code: 'unknownMeeting' } };
      const saved = { draft: draftOf(), changedAt: '' };
      expect(await hall.meetings.read(secretariat, SLUG, meetingId(id))).toEqual(unknown);
      expect(await hall.meetings.form(secretariat, SLUG, meetingId(id))).toEqual(unknown);
      expect(await hall.meetings.save(secretariat, SLUG, meetingId(id), saved)).toEqual(unknown);
      expect(await hall.meetings.remove(secretariat, SLUG, meetingId(id))).toEqual(unknown);
    },
  );
});

describe('a record', () => {
  test('[MEETING3] is kept as it was entered', async () => {
    const chair = await hall.person('chair');
    const agenda = [
      row({ title: '開会' }),
      row({ title: '議題', note: '甲\n乙', nodeId: 'koriyama-2020.goal-1' }),
    ];
    const id = await create({ note: '持ち物', agenda, invited: [chair.id] });
    expect(await hall.record(SLUG, id)).toMatchObject({
      round: 7,
      title: '総合戦略委員会',
      startsAt: '2026-12-18T05:00:00.000Z',
      endsAt: '2026-12-18T07:00:00.000Z',
      place: '市役所 会議室',
      note: '持ち物',
      agenda: [
        { title: '開会', note: '', nodeId: null },
        { title: '議題', note: '甲\n乙', nodeId: 'koriyama-2020.goal-1' },
      ],
      materials: [],
      invitees: [{ userId: chair.id, name: '会長', role: 'chair' }],
    });
  });

  test('[MEETING3] with fields to mend is not kept at all', async () => {
    expect(await save({ title: '', end: '13:00' })).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        problems: [
          { field: 'title', row: null, code: 'missing' },
          { field: 'end', row: null, code: 'endNotAfterStart' },
        ],
      },
    });
    expect(hall.published).toEqual([]);
  });

  test('[MEETING2] comes back into the form as the day and times that were entered', async () => {
    const id = await create({ day: '2026-12-31', start: '08:30', end: '' });
    expect(await hall.meetings.form(await hall.person('secretariat'), SLUG, id)).toMatchObject({
      value: { draft: { day: '2026-12-31', start: '08:30', end: '' } },
    });
  });

  test('[MEETING5] has a round of its own', async () => {
    const taken = {
      ok: false,
      error: { code: 'invalid', problems: [{ field: 'round', row: null, code: 'roundTaken' }] },
    };
    const id = await create({ round: '7' });
    expect(await save({ round: '7' })).toEqual(taken);
    expect(await save({ round: '1' }, id)).toEqual(taken);
    expect(await save({ round: '7', title: '新しい名前' }, id)).toMatchObject({ ok: true });
    const other = await hall.meetings.save(await hall.person('secretariat'), 'kamiichi-2', null, {
      draft: draftOf({ round: '7' }),
      changedAt: '',
    });
    expect(other.ok).toBe(true);
    if (other.ok) made.push(other.value);
  });

  test('[MEETING5] two that are made at once do not both get the round', async () => {
    const results = await Promise.all([save({ round: '9' }), save({ round: '9' }), save({ round: '9' })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('[MEETING5] of a new meeting is proposed the highest round plus one, under the name of the last', async () => {
    await create({ round: '5', title: '作業部会', day: '2026-01-01' });
    expect(await hall.meetings.form(await hall.person('secretariat'), SLUG, null)).toMatchObject({
      value: { draft: { round: '6', title: '作業部会', day: '' } },
    });
  });

  test('[MEETING4] keeps the identity of items that stay, wherever they move', async () => {
    const id = await create({ agenda: [row({ title: '甲' }), row({ title: '乙' }), row({ title: '丙' })] });
    const [first = '', second = '', third = ''] = (await hall.record(SLUG, id)).agenda.map((item) => item.id);
    const agenda = [row({ id: third, title: '丙2' }), row({ title: '新' }), row({ id: first, title: '甲' })];
    await save({ agenda }, id);
    const after = (await hall.record(SLUG, id)).agenda;
    expect(after.map(({ title }) => title)).toEqual(['丙2', '新', '甲']);
    expect(after.map((item) => item.id)).toEqual([third, expect.any(String), first]);
    expect(after.some((item) => item.id === second)).toBe(false);
  });

  describe('with a revision on its agenda', () => {
    const store = async (fields: Partial<StoredRevision>) => {
      const authors = [(await hall.person('member1')).id];
      return storeRevision(hall.sql, { documentId: sampleDocumentId(SLUG), authors, ...fields });
    };
    const offered = async (id: MeetingId | null) => {
      const form = await hall.meetings.form(await hall.person('secretariat'), SLUG, id);
      return form.ok ? form.value.revisions.map((revision) => revision.id) : [];
    };
    const revisionsOf = async (id: MeetingId) =>
      (await hall.record(SLUG, id)).agenda.map(({ revision }) => revision?.id ?? null);

    test('[MEETING15] offers what waits for a meeting, and keeps what was deliberated', async () => {
      const waiting = await store({ number: 11, state: 'submitted' });
      const draft = await store({});
      const decided = await store({ number: 12, state: 'rejected' });
      expect(await offered(null)).toEqual(expect.arrayContaining([waiting]));
      expect(await offered(null)).not.toEqual(expect.arrayContaining([draft]));
      expect(await offered(null)).not.toEqual(expect.arrayContaining([decided]));
      const id = await create({ agenda: [row({ title: '審議', revisionId: waiting })] });
      await hall.sql`update revisions set state = 'applied' where id = ${waiting}`;
      expect(await offered(id)).toContain(waiting);
      expect(await hall.meetings.form(await hall.person('secretariat'), SLUG, id)).toMatchObject({
        value: { draft: { agenda: [{ title: '審議', revisionId: waiting }] } },
      });
    });

    test('[MEETING16] names it, and where it stands now', async () => {
      const revision = await store({ number: 13, title: '目標値の再設定', state: 'underReview' });
      const agenda = [row({ title: '開会' }), row({ title: '審議', revisionId: revision })];
      const id = await create({ agenda });
      expect((await hall.record(SLUG, id)).agenda).toMatchObject([
        { revision: null },
        { revision: { id: revision, number: 13, title: '目標値の再設定', state: 'underReview' } },
      ]);
      const brief = await hall.meetings.brief(await hall.person('viewer'), SLUG);
      expect(brief.ok && brief.value.find((meeting) => meeting.id === id)?.revisionIds).toEqual([revision]);
    });

    test('[MEETING17] takes none that is nowhere, elsewhere or was never submitted', async () => {
      const elsewhere = await storeRevision(hall.sql, {
        documentId: sampleDocumentId('kamiichi-2'),
        authors: [(await hall.person('member1')).id],
        number: 1,
        state: 'submitted',
      });
      const agenda = [elsewhere, await store({}), 'no uuid'].map((revisionId) =>
        row({ title: '審議', revisionId }),
      );
      expect(await revisionsOf(await create({ agenda }))).toEqual([null, null, null]);
    });
  });

  test("[MEETING4] takes no other meeting's item, and none twice", async () => {
    const id = await create({ agenda: [row({ title: '甲' })] });
    const [own] = (await hall.record(SLUG, id)).agenda;
    const [foreign] = (await hall.record(SLUG, FIRST)).agenda;
    const agenda = [
      row({ id: foreign?.id ?? '', title: '他' }),
      row({ id: own?.id ?? '', title: '一' }),
      row({ id: own?.id ?? '', title: '二' }),
      row({ id: 'no uuid', title: '三' }),
    ];
    expect(await save({ agenda }, id)).toMatchObject({ ok: true });
    expect((await hall.record(SLUG, id)).agenda.map(({ title }) => title)).toEqual(['他', '一', '二', '三']);
    expect((await hall.record(SLUG, FIRST)).agenda[0]).toEqual(foreign);
  });

  test('[MEETING11] that someone else has changed meanwhile is not overwritten unasked', async () => {
    const id = await create();
    const before = (await hall.record(SLUG, id)).changedAt;
    hall.turnClock(1_000);
    expect(await save({ place: '先の人' }, id, before)).toMatchObject({ ok: true });
    const now = (await hall.record(SLUG, id)).changedAt;
    expect(await save({ place: '後の人' }, id, before)).toEqual({
      ok: false,
      error: { code: 'changedMeanwhile', changedAt: now },
    });
    expect((await hall.record(SLUG, id)).place).toBe('先の人');
    expect(await save({ place: '後の人' }, id, now)).toMatchObject({ ok: true });
  });

  test('[MEETING11] that changes is told to those who have the strategy open', async () => {
    const id = await create();
    await save({ place: '別室' }, id);
    await hall.meetings.remove(await hall.person('secretariat'), SLUG, id);
    const event = { documentId: sampleDocumentId(SLUG), event: { type: 'meetings' } };
    expect(hall.published).toEqual([event, event, event]);
  });
});

describe('invitations', () => {
  const proposed = async (id: MeetingId | null) => {
    const form = await hall.meetings.form(await hall.person('secretariat'), SLUG, id);
    if (!form.ok) throw new Error(form.error.code);
    return form.value;
  };

  test('[MEETING7] are proposed for all but viewers and auditors', async () => {
    const { draft, people } = await proposed(null);
    const names = people.filter(({ userId }) => draft.invited.includes(userId)).map(({ name }) => name);
    expect(names).toEqual([
      '事務局',
      '会長',
      '委員1',
      '委員2',
      '委員3',
      '委員4',
      '委員5',
      '担当課',
      'オブザーバー',
    ]);
    expect(people.map(({ name }) => name).slice(9)).toEqual(['庁内閲覧', '監査']);
  });

  test('[MEETING7] are for people with a role in the strategy, whatever a form says', async () => {
    const [member, admin] = [await hall.person('member1'), await hall.person('admin')];
    const id = await create({ invited: [member.id, member.id, admin.id, crypto.randomUUID(), 'x'] });
    expect((await hall.record(SLUG, id)).invitees.map(({ name }) => name)).toEqual(['委員1']);
  });

  test('[MEETING7] stand in the role of their time, also when it is gone', async () => {
    const member = await hall.person('member5');
    const id = await create({ invited: [member.id] });
    const before = await hall.sql`
      delete from strategy_roles where document_id = ${sampleDocumentId(SLUG)} and user_id = ${member.id}
      returning document_id, organisation_id, user_id, role`;
    const { draft, people } = await proposed(id);
    expect(people.at(-1)).toMatchObject({ name: '委員5', role: 'member' });
    await save(draft, id);
    const { invitees } = await hall.record(SLUG, id);
    await hall.sql`insert into strategy_roles ${hall.sql(before)}`;
    expect(invitees).toEqual([{ userId: member.id, name: '委員5', role: 'member' }]);
  });
});

describe('removing', () => {
  test('[MEETING13] takes agenda, materials and invitations along', async () => {
    const member = await hall.person('member1');
    const secretariat = await hall.person('secretariat');
    const id = await create({ agenda: [row({ title: '甲' })], invited: [member.id] });
    const bytes = new TextEncoder().encode('本文');
    await hall.meetings.addMaterial(secretariat, SLUG, id, async () => ({ fileName: 'a.txt', bytes }));
    expect(await hall.meetings.remove(secretariat, SLUG, id)).toEqual({ ok: true, value: undefined });
    const [left] = await hall.sql`
      select (select count(*)::int from meeting_agenda_items where meeting_id = ${id}) as items,
        (select count(*)::int from meeting_materials where meeting_id = ${id}) as materials,
        (select count(*)::int from meeting_material_parts where material_id not in
          (select id from meeting_materials)) as parts,
        (select count(*)::int from meeting_invitations where meeting_id = ${id}) as invitations`;
    expect(left).toEqual({ items: 0, materials: 0, parts: 0, invitations: 0 });
    expect(await hall.meetings.remove(secretariat, SLUG, id)).toMatchObject({
      error: { code: 'unknownMeeting' },
    });
  });

  test('[MEETING13] leaves comments standing that refer to it, tells of them, and counts them before', async () => {
    const secretariat = await hall.person('secretariat');
    const id = await create();
    const [raised, due] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const [number, thread] of [raised, due].entries()) {
      await hall.sql`
        insert into comment_threads (id, organisation_id, document_id, number, revision, kind, target, node_id,
          item_title, quote, meeting_id, due_meeting_id, created_by, created_at)
        values (${thread}, ${secretariat.organisationId}, ${sampleDocumentId(SLUG)}, ${900 + number}, 1, 'question',
          'node', 'n', '', '', ${thread === raised ? id : FIRST}, ${thread === due ? id : null}, ${secretariat.id},
          now())`;
      await hall.sql`
        insert into comments (id, organisation_id, document_id, thread_id, position, author_id, author_role, body,
          created_at)
        values (${thread}, ${secretariat.organisationId}, ${sampleDocumentId(SLUG)}, ${thread}, 0,
          ${secretariat.id}, 'secretariat', '意見', now())`;
    }
    expect(await hall.meetings.read(secretariat, SLUG, id)).toMatchObject({ value: { commentCount: 2 } });
    hall.published.length = 0;
    await hall.meetings.remove(secretariat, SLUG, id);
    const rows = await hall.sql`
      select meeting_id, due_meeting_id from comment_threads where id in ${hall.sql([raised, due])} order by number`;
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { meeting_id: null, due_meeting_id: null },
      { meeting_id: FIRST, due_meeting_id: null },
    ]);
    const [strategy] = await hall.sql<{ revision: number }[]>`
      select comment_revision as revision from strategies where slug = ${SLUG}`;
    const to = strategy?.revision ?? 0;
    expect(hall.published.map(({ event }) => event)).toMatchObject([
      { type: 'meetings' },
      {
        type: 'threads',
        from: to - 1,
        to,
        threads: [
          { id: raised, revision: to, meetingId: null },
          { id: due, meetingId: FIRST, dueMeetingId: null },
        ],
        removed: [],
      },
    ]);
    await hall.sql`delete from comment_threads where number >= 900`;
  });
});
