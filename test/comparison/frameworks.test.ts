import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Services } from '#server/services.ts';
import type { FrameworkDraft } from '#shared/comparison/framework-draft.ts';
import { type Chamber, done, openChamber, refused } from '../revisions/chamber.ts';

const SLUG = 'kamiichi-2';
const DRAFT: FrameworkDraft = { title: '国の第3期総合戦略', edition: '令和7年12月', isChosen: true };

let chamber: Chamber;
let services: Services;
beforeAll(async () => {
  chamber = await openChamber();
  services = chamber.services;
});
afterAll(() => chamber.close());

async function add(name: string, draft: Partial<FrameworkDraft> = {}, slug = SLUG) {
  return services.frameworks.add(await chamber.person(name), slug, { ...DRAFT, ...draft });
}

const rolesIn = (slug: string) => chamber.sql`
  select user_id, role, department_id from strategy_roles
  where document_id = (select document_id from strategies where slug = ${slug}) order by user_id, role`;

test('[EXPORT53] the secretariat adds a framework, empty and being drafted, that stands in the comparison', async () => {
  const { slug, documentId } = done(await add('secretariat'));
  const card = (await services.strategies.list(await chamber.person('viewer'))).at(-1);
  expect(card).toMatchObject({
    slug,
    kind: 'framework',
    stage: 'drafting',
    title: DRAFT.title,
    canEdit: false,
  });
  expect([...(await rolesIn(slug))]).toEqual([...(await rolesIn(SLUG))]);
  const { comparison, framework } = done(
    await services.comparison.open(await chamber.person('viewer'), SLUG),
  );
  expect(comparison.frameworkId).toBe(documentId);
  expect(framework?.content).toMatchObject({ strategy: { edition: DRAFT.edition }, nodes: [] });
  expect(chamber.published).toContainEqual({
    documentId: sampleDocumentId(SLUG),
    event: { type: 'comparison' },
  });
});

test('[EXPORT53] it is recorded with the strategy that it was added from', async () => {
  done(await add('secretariat', { title: '県の方向性', isChosen: false }));
  const [act] = await chamber.sql<{ action: string; role: string; detail: { subject: string } }[]>`
    select action, role, detail from audit_entries join audit_details on entry_id = id
    where document_id = ${sampleDocumentId(SLUG)} and action = 'frameworkAdded' order by seq desc limit 1`;
  expect(act).toMatchObject({ role: 'secretariat', detail: { subject: '県の方向性　令和7年12月' } });
});

test('[EXPORT53] where one stands already, it stays unless another is wanted', async () => {
  const open = async () =>
    done(await services.comparison.open(await chamber.person('secretariat'), 'iizuka-next')).comparison;
  const before = await open();
  done(await add('secretariat', { isChosen: false }, 'iizuka-next'));
  expect(await open()).toEqual(before);
  const { documentId } = done(await add('secretariat', {}, 'iizuka-next'));
  const after = await open();
  expect([after.frameworkId, after.edition]).toEqual([documentId, before.edition + 1]);
  expect(after.rows.map((row) => [row.framework, row.current, row.next])).toEqual(
    before.rows.map((row) => [[], row.current, row.next]),
  );
});

test('[EXPORT53] each gets an address of its own, also those that are added at once', async () => {
  const added = await Promise.all([add('secretariat'), add('secretariat'), add('secretariat')]);
  const slugs = added.map((result) => done(result).slug);
  expect(new Set(slugs).size).toBe(3);
  expect(slugs.every((slug) => /^framework-\d+$/.test(slug))).toBe(true);
});

test('[EXPORT53] a framework is edited by the secretariat alone, and versioned', async () => {
  const { slug } = done(await add('secretariat', { isChosen: false }));
  const whyNot = async (name: string) =>
    done(await services.strategies.open(await chamber.person(name), slug)).whyNot;
  expect([await whyNot('secretariat'), await whyNot('member1'), await whyNot('department')]).toEqual([
    null,
    'frameworkBySecretariat',
    'frameworkBySecretariat',
  ]);
  const draft = { name: '閣議決定', kind: 'outline', note: '', meeting: '' };
  done(await services.versions.freeze(await chamber.person('secretariat'), slug, draft));
  const { versions } = done(await services.versions.list(await chamber.person('viewer'), slug));
  expect(versions).toMatchObject([{ name: '閣議決定', number: 1 }]);
});

test('[EXPORT53] others are refused, and so is a framework without a title; nothing is added', async () => {
  const count = async () => (await chamber.sql`select from strategies`).length;
  const before = await count();
  for (const name of ['chair', 'member1', 'department', 'viewer'])
    expect(refused(await add(name))).toBe('refused');
  expect(refused(await add('secretariat', { title: '　' }))).toBe('invalid');
  expect(await count()).toBe(before);
});
