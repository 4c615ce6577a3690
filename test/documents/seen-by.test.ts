import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import { USUAL_SETTINGS } from '#shared/documents/change-settings.ts';
import { type CommitteeDocument, textOf } from '#shared/documents/model.ts';
import { type Chamber, done, openChamber, refused } from '../revisions/chamber.ts';

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
    const made = done(await documents.overview(await chamber.person(name), ISESAKI));
    expect(made).toMatchObject({ slug: 'isesaki-2', revisionId: ISESAKI });
  }
  const admin = await chamber.person('admin');
  expect(refused(await documents.overview(admin, ISESAKI))).toBe('noAccess');
  expect(refused(await documents.revisionChanges(admin, ISESAKI, USUAL_SETTINGS))).toBe('noAccess');
});

test('[EXPORT18] one that was never submitted has documents for its authors and the secretariat only', async () => {
  const { documents } = chamber.services;
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id);
  for (const name of ['member1', 'secretariat']) {
    const { document } = done(
      await documents.revisionChanges(await chamber.person(name), id, USUAL_SETTINGS),
    );
    expect(heads(document)).toEqual(['項目', '改訂案', '現行', '備考', '該当ページ']);
  }
  for (const name of ['member2', 'viewer']) {
    expect(refused(await documents.overview(await chamber.person(name), id))).toBe('noAccess');
  }
});

test('[EXPORT18] two states of a strategy are compared for who reads it, under their names', async () => {
  const { documents } = chamber.services;
  const sides = { before: { at: 'draft' }, after: { at: 'draft' } } as const;
  const changes = async (name: string) =>
    documents.versionChanges(await chamber.person(name), 'koriyama-2020', sides, {
      ...USUAL_SETTINGS,
      fold: false,
    });
  expect(heads(done(await changes('viewer')))).toContain('現在の素案');
  expect(refused(await changes('admin'))).toBe('noAccess');
});
