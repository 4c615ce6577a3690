import { afterAll, beforeAll, expect, test } from 'vitest';
import { designOf } from '#shared/documents/designs.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { type Chamber, DRAFT, done, openChamber, refused, SLUG } from '../revisions/chamber.ts';

const USUAL = usualTemplate(designOf('indicators'));
const OWN = { ...USUAL, title: '指標の一覧', documentNumber: '資料4' };

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

test('[EXPORT57] what the secretariat keeps is what everyone who exports reads, with by whom and when', async () => {
  const { templates } = chamber.services;
  const [office, viewer] = [await chamber.person('secretariat'), await chamber.person('viewer')];
  const before = done(await templates.read(viewer, SLUG, 'indicators'));
  expect(before).toMatchObject({ template: USUAL, changed: null, whyNot: 'roleMayNot' });
  const changed = { by: office.name, at: chamber.now().toISOString() };
  const saved = done(await templates.save(office, SLUG, 'indicators', OWN));
  expect(saved).toMatchObject({ template: OWN, changed, replaced: null, whyNot: null });
  expect(done(await templates.read(viewer, SLUG, 'indicators'))).toMatchObject({ template: OWN, changed });
  expect(done(await templates.read(viewer, SLUG, 'outline'))).toMatchObject({ changed: null });
  expect(done(await templates.read(viewer, 'isesaki-2', 'indicators'))).toMatchObject({ changed: null });
});

test('[EXPORT57] nobody else keeps one, nor one that does not fit; what was kept stays', async () => {
  const { templates } = chamber.services;
  const office = await chamber.person('secretariat');
  done(
    await templates.save(office, SLUG, 'strategy', {
      ...usualTemplate(designOf('strategy')),
      title: '計画書',
    }),
  );
  for (const name of ['chair', 'member1', 'department', 'observer', 'viewer']) {
    const person = await chamber.person(name);
    expect(refused(await templates.save(person, SLUG, 'strategy', null))).toBe('refused');
  }
  expect(await templates.save(office, SLUG, 'strategy', { title: '計' })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
  const kept = done(await templates.read(office, SLUG, 'strategy'));
  expect(kept.template.title).toBe('計画書');
});

test('[EXPORT58] the last to write wins and is told over whom; others are told, and the record says both', async () => {
  const { templates, audit } = chamber.services;
  const office = await chamber.person('secretariat');
  done(await templates.save(office, SLUG, 'outline', { ...usualTemplate(designOf('outline')), title: '一' }));
  const first = chamber.now().toISOString();
  chamber.turnClock(60_000);
  chamber.published.length = 0;
  const reset = done(await templates.save(office, SLUG, 'outline', null));
  expect(reset).toMatchObject({ changed: null, replaced: { by: office.name, at: first } });
  expect(chamber.published).toEqual([{ documentId: DRAFT, event: { type: 'templates', name: 'outline' } }]);
  const filter = { person: null, item: null, revision: null, from: null, to: null };
  const asked = { ...filter, action: 'templateChanged' } as const;
  const { rows } = done(await audit.read(office, SLUG, asked, null));
  expect(rows[0]).toMatchObject({ role: 'secretariat', at: chamber.now().toISOString() });
  expect(rows[0]?.detail).toMatchObject({ subject: '概要', after: '標準の様式' });
  expect(rows[0]?.detail?.before).toContain('題名「一」');
});
