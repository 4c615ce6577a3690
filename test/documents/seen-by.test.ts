import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import { type CommitteeDocument, textOf } from '#shared/documents/model.ts';
import { type Chamber, done, openChamber, refused } from '../revisions/chamber.ts';
import { AS_IT_IS } from './as-it-is.ts';

const ISESAKI = sampleRevisionId('isesaki-2');
let chamber: Chamber;

beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

/** The words over the first table's columns. */
function heads({ sections }: CommitteeDocument): readonly string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const first = blocks.find((block) => block.type === 'table');
  return first?.table.head[0]?.map(({ paragraphs }) => textOf(paragraphs)) ?? [];
}

test('[EXPORT18] who reads a submitted revision reads its documents; the administrator, without a role, does not', async () => {
  const { documents } = chamber.services;
  for (const name of ['secretariat', 'member1', 'observer', 'viewer', 'auditor']) {
    const viewer = await chamber.person(name);
    const made = done(await documents.makeOfRevision(viewer, ISESAKI, 'overview', AS_IT_IS));
    expect(made).toMatchObject({ slug: 'isesaki-2', printed: { name: 'overview' } });
  }
  const admin = await chamber.person('admin');
  for (const name of ['overview', 'changes'] as const) {
    expect(refused(await documents.makeOfRevision(admin, ISESAKI, name, AS_IT_IS))).toBe('noAccess');
  }
});

test('[EXPORT18] one that was never submitted has documents for its authors and the secretariat only', async () => {
  const { documents } = chamber.services;
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id);
  for (const name of ['member1', 'secretariat']) {
    const author = await chamber.person(name);
    const { printed } = done(await documents.makeOfRevision(author, id, 'changes', AS_IT_IS));
    expect(heads(printed.document)).toEqual(['項目', '改訂案', '現行', '備考', '該当ページ']);
  }
  for (const name of ['member2', 'viewer']) {
    const reader = await chamber.person(name);
    expect(refused(await documents.makeOfRevision(reader, id, 'overview', AS_IT_IS))).toBe('noAccess');
  }
});

test('[EXPORT18] two states of a strategy are compared for who reads it, under their names', async () => {
  const { documents } = chamber.services;
  const asked = { ...AS_IT_IS, since: { at: 'draft' }, changes: { fold: false } } as const;
  const changes = async (name: string) =>
    documents.make(await chamber.person(name), 'koriyama-2020', 'changes', asked);
  expect(heads(done(await changes('viewer')).printed.document)).toContain('現在の素案');
  expect(refused(await changes('admin'))).toBe('noAccess');
});
