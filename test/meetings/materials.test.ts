import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MaterialRefusal, Upload } from '#server/services/meetings.ts';
import { type MaterialId, type MeetingId, materialId } from '#shared/ids.ts';
import { MEETING_LIMITS } from '#shared/meetings/model.ts';
import { draftOf, openTownHall, type TownHall } from './town-hall.ts';

const SLUG = 'kamiichi-2';

let hall: TownHall;
let meeting: MeetingId;

beforeAll(async () => {
  hall = await openTownHall();
});
afterAll(() => hall.close());
beforeEach(async () => {
  await hall.sql`delete from meetings where round = 7`;
  const saved = { draft: draftOf(), changedAt: '' };
  const result = await hall.meetings.save(await hall.person('secretariat'), SLUG, null, saved);
  if (!result.ok) throw new Error(result.error.code);
  meeting = result.value;
  hall.published.length = 0;
});

const text = (fileName: string, content = fileName): Upload => ({
  fileName,
  bytes: new TextEncoder().encode(content),
});

async function add(upload: Upload | null | 'unreadable', person = 'secretariat') {
  return hall.meetings.addMaterial(await hall.person(person), SLUG, meeting, async () => upload);
}

async function added(upload: Upload): Promise<MaterialId> {
  const result = await add(upload);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.id;
}

async function listed(): Promise<readonly string[]> {
  const { materials } = await hall.record(SLUG, meeting);
  return materials.map(({ number, fileName }) => `${number} ${fileName}`);
}

async function downloaded(person: string, id: MaterialId): Promise<Buffer> {
  const read = await hall.meetings.readMaterial(await hall.person(person), SLUG, meeting, id);
  if (!read.ok) throw new Error(read.error.code);
  const parts: Uint8Array[] = [];
  for await (const part of read.value.content) parts.push(part);
  return Buffer.concat(parts);
}

describe('keeping a file', () => {
  test('[MEETING9] every reader gets it byte for byte, whatever its size', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 7);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 7_919) % 251;
    bytes.write('%PDF-1.7\n');
    const id = await added({ fileName: '資料１（案）.pdf', bytes });
    for (const person of ['member1', 'viewer', 'auditor']) {
      expect((await downloaded(person, id)).equals(bytes)).toBe(true);
    }
    expect(await hall.record(SLUG, meeting)).toMatchObject({
      materials: [
        { number: 1, fileName: '資料１（案）.pdf', mediaType: 'application/pdf', size: bytes.length },
      ],
    });
  });

  test('[MEETING9] its name is kept in NFC and without a path', async () => {
    await added(text('C:\\パ\u30d5\u3099コメ.txt'));
    expect(await listed()).toEqual(['1 パブコメ.txt']);
  });

  test.each<[Upload | null | 'unreadable', MaterialRefusal['code']]>([
    [null, 'noFile'],
    ['unreadable', 'unreadable'],
    [text('説明.html'), 'unknownKind'],
    [text('偽物.pdf'), 'otherContent'],
    [text('空.txt', ''), 'empty'],
    [{ fileName: '大.pdf', bytes: new Uint8Array(MEETING_LIMITS.fileBytes + 1) }, 'tooLarge'],
  ])('[MEETING8] refused: case %#, %s', async (upload, code) => {
    expect(await add(upload)).toEqual({ ok: false, error: { code } });
    expect(await listed()).toEqual([]);
    expect(hall.published).toEqual([]);
  });

  test('[MEETING8] thirty are kept, and no more', async () => {
    for (let index = 1; index <= MEETING_LIMITS.materials; index += 1) await added(text(`${index}.txt`));
    expect(await add(text('31.txt'))).toEqual({ ok: false, error: { code: 'tooMany' } });
    expect(await listed()).toHaveLength(MEETING_LIMITS.materials);
  });

  test('[MEETING1] nobody but the secretariat adds, moves or removes one', async () => {
    const id = await added(text('a.txt'));
    for (const name of ['chair', 'member1', 'department', 'observer', 'viewer', 'auditor']) {
      const person = await hall.person(name);
      const refused = { ok: false, error: { code: 'refused', reason: 'roleMayNot' } };
      let asked = false;
      const receive = async () => {
        asked = true;
        return text('b.txt');
      };
      expect(await hall.meetings.addMaterial(person, SLUG, meeting, receive)).toEqual(refused);
      expect(asked, 'the file was read before the right was known').toBe(false);
      expect(await hall.meetings.moveMaterial(person, SLUG, meeting, { material: id, to: 'up' })).toEqual(
        refused,
      );
      expect(await hall.meetings.removeMaterial(person, SLUG, meeting, id)).toEqual(refused);
    }
    expect(await listed()).toEqual(['1 a.txt']);
  });

  test('[MEETING1] a material is found at its own meeting only, and by those who may', async () => {
    const id = await added(text('a.txt'));
    const member = await hall.person('member1');
    const unknown = { ok: false, error: { code: 'unknownMaterial' } };
    for (const other of ['', 'no uuid', crypto.randomUUID()]) {
      expect(await hall.meetings.readMaterial(member, SLUG, meeting, materialId(other))).toEqual(unknown);
    }
    const [elsewhere] = await hall.sql<{ id: MeetingId }[]>`
      select id from meetings where round = 1 and document_id = 'doc-kamiichi-2'`;
    expect(await hall.meetings.readMaterial(member, SLUG, elsewhere?.id ?? meeting, id)).toEqual(unknown);
    const admin = await hall.person('admin');
    expect(await hall.meetings.readMaterial(admin, SLUG, meeting, id)).toMatchObject({
      error: { code: 'noAccess' },
    });
  });
});

describe('numbers', () => {
  test('[MEETING10] stay when a material goes, and its number is the next to be given', async () => {
    await added(text('a.txt'));
    const second = await added(text('b.txt'));
    await added(text('c.txt'));
    const secretariat = await hall.person('secretariat');
    await hall.meetings.removeMaterial(secretariat, SLUG, meeting, second);
    expect(await listed()).toEqual(['1 a.txt', '3 c.txt']);
    await added(text('b2.txt'));
    await added(text('d.txt'));
    expect(await listed()).toEqual(['1 a.txt', '2 b2.txt', '3 c.txt', '4 d.txt']);
    expect(await hall.meetings.removeMaterial(secretariat, SLUG, meeting, second)).toEqual({
      ok: false,
      error: { code: 'unknownMaterial' },
    });
  });

  test('[MEETING10] are exchanged with the neighbour, and stay at the ends', async () => {
    const first = await added(text('a.txt'));
    await added(text('b.txt'));
    const secretariat = await hall.person('secretariat');
    const move = (to: 'up' | 'down') =>
      hall.meetings.moveMaterial(secretariat, SLUG, meeting, { material: first, to });
    await move('up');
    expect(await listed()).toEqual(['1 a.txt', '2 b.txt']);
    await move('down');
    expect(await listed()).toEqual(['1 b.txt', '2 a.txt']);
    await move('down');
    expect(await listed()).toEqual(['1 b.txt', '2 a.txt']);
    await move('up');
    expect(await listed()).toEqual(['1 a.txt', '2 b.txt']);
  });

  test('[MEETING10] are given once each when many files come at the same moment', async () => {
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => added(text(`${name}.txt`))));
    expect((await listed()).map((line) => line[0]).join('')).toBe('12345');
  });

  test('[MEETING10] a file that is sent again because its answer was lost is kept once', async () => {
    const id = await added(text('a.txt'));
    expect(await added(text('a.txt'))).toBe(id);
    await added(text('a.txt', '別の内容'));
    expect(await listed()).toEqual(['1 a.txt', '2 a.txt']);
  });
});
