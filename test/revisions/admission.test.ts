import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { setField } from '#shared/document/edit.ts';
import { strategyMap } from '#shared/document/schema.ts';
import { type DocumentId, documentId, type RevisionId, userId } from '#shared/ids.ts';
import { CLOSE } from '#shared/sync/protocol.ts';
import { exampleOf, knock, type Visit } from '../accounts/door.ts';
import { Browser, type Served, serve } from '../sync/browser-socket.ts';
import { type Chamber, done, indicatorOf, openChamber } from './chamber.ts';

let chamber: Chamber;
let served: Served;
const cookies = new Map<string, string>();
const left: (() => void)[] = [];

beforeAll(async () => {
  chamber = await openChamber();
  served = await serve(chamber.sync);
  for (const name of ['secretariat', 'member1', 'member2', 'viewer']) {
    cookies.set(name, await chamber.cookie(name));
  }
});
afterEach(() => {
  for (const leave of left.splice(0)) leave();
});
afterAll(async () => {
  await served.close();
  await chamber.close();
});

const forkOf = async (id: RevisionId): Promise<DocumentId> =>
  (await chamber.record('secretariat', id)).forkId;
const cookieOf = (name: string): string => cookies.get(name) ?? '';
const knockAt = (fork: DocumentId, name: string) =>
  knock(served.url.replace(/\/sync$/, ''), fork, cookieOf(name));

async function enter(fork: DocumentId, name: string): Promise<Visit & { readonly canWrite: boolean }> {
  const reception = await knockAt(fork, name);
  if (reception.kind === 'closed') throw new Error(`closed with ${reception.code}`);
  left.push(reception.visit.leave);
  return { ...reception.visit, canWrite: reception.welcome.canWrite };
}

const codeOf = async (fork: DocumentId, name: string): Promise<number | null> => {
  const reception = await knockAt(fork, name);
  if (reception.kind === 'welcomed') reception.visit.leave();
  return reception.kind === 'closed' ? reception.code : null;
};

describe('a fork’s socket', () => {
  test('[REV43] is for those who see the revision', async () => {
    const fork = await forkOf(await chamber.opened('member1'));
    expect(await codeOf(fork, 'member1')).toBeNull();
    expect(await codeOf(fork, 'member2')).toBe(CLOSE.noAccess);
    expect(await codeOf(fork, 'viewer')).toBe(CLOSE.noAccess);
    expect(await codeOf(documentId('revision-that-is-not'), 'secretariat')).toBe(CLOSE.noDocument);
  });

  test('[REV43] lets authors and the secretariat write, in whatever stage the strategy is', async () => {
    const opening = { slug: 'iizuka-current', title: '修正', origin: { from: 'strategy' } } as const;
    const fork = await forkOf(await chamber.opened('member1', opening));
    expect((await enter(fork, 'member1')).canWrite).toBe(true);
    expect((await enter(fork, 'secretariat')).canWrite).toBe(true);
  });

  test('[REV43] carries what two authors write at once', async () => {
    const id = await chamber.opened('member1');
    const { revisions } = chamber.services;
    done(await revisions.share(await chamber.person('member1'), id, [(await chamber.person('member2')).id]));
    const fork = await forkOf(id);
    const [one, two] = ['member1', 'member2'].map((name) => {
      const doc = new Y.Doc();
      // It sends this as its cookie, which is a session here.
      const browser = new Browser(served, fork, doc, userId(cookieOf(name)));
      left.push(() => browser.close());
      return { doc, browser };
    });
    if (one === undefined || two === undefined) throw new Error('nobody');
    await Promise.all([one, two].map(({ browser }) => browser.until(() => browser.provider.synced)));
    done(setField(one.doc, 'test', indicatorOf(one.doc, 0), 'target', '100件'));
    done(setField(two.doc, 'test', indicatorOf(two.doc, 1), 'target', '200件'));
    await Promise.all([one, two].map(({ browser }) => browser.until(() => browser.isSaved)));
    const { changes } = await chamber.record('member2', id);
    expect(changes.flatMap(({ after }) => (after?.kind === 'indicator' ? [after.target] : []))).toEqual([
      '100件',
      '200件',
    ]);
  });

  test('[REV43] is locked within the moment of submitting, and only read from then on', async () => {
    const id = await chamber.opened('member1');
    const fork = await forkOf(id);
    await chamber.edited('member1', id);
    const author = await enter(fork, 'member1');
    const { revisions } = chamber.services;
    const member = await chamber.person('member1');
    for (const { id: change } of (await chamber.record('member1', id)).changes) {
      done(await revisions.note(member, id, change, { reason: '統計の改称' }));
    }
    done(await revisions.submit(member, id));
    expect(await author.closed).toBe(CLOSE.unavailable);
    for (const name of ['member1', 'secretariat', 'viewer']) {
      const reader = await enter(fork, name);
      expect(reader.canWrite, name).toBe(false);
      expect(await reader.survives(exampleOf('sync.update')), name).toBe(CLOSE.noAccess);
    }
    expect(strategyMap(await chamber.sync.readDurable(fork)).get('nickname')).not.toMatch(/^愛称/);
  });

  test('[REV43] opens again when the revision is given back', async () => {
    const id = await chamber.submitted('member1');
    const fork = await forkOf(id);
    const reader = await enter(fork, 'member1');
    done(
      await chamber.services.revisions.return(
        await chamber.person('secretariat'),
        id,
        '出典を直してください。',
      ),
    );
    expect(await reader.closed).toBe(CLOSE.unavailable);
    expect((await enter(fork, 'member1')).canWrite).toBe(true);
    expect((await enter(fork, 'member2')).canWrite).toBe(false);
  });

  test('[REV43] is closed to whom it is no longer shared with', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.opened('member1');
    const [member1, member2] = [await chamber.person('member1'), await chamber.person('member2')];
    done(await revisions.share(member1, id, [member2.id]));
    const guest = await enter(await forkOf(id), 'member2');
    expect(guest.canWrite).toBe(true);
    done(await revisions.share(member1, id, []));
    expect(await guest.closed).toBe(CLOSE.noAccess);
  });

  test('[REV44] takes no comments', async () => {
    const author = await enter(await forkOf(await chamber.opened('member1')), 'member1');
    expect(await author.survives(exampleOf('comment'))).toBe(CLOSE.noAccess);
  });
});

describe('what happens', () => {
  test('[REV59] is told to those in the strategy and those in the fork, after the commit', async () => {
    const id = await chamber.opened('member1');
    const { forkId, strategy } = await chamber.record('member1', id);
    chamber.published.length = 0;
    done(await chamber.services.revisions.write(await chamber.person('member1'), id, { lead: '改訂する。' }));
    expect(chamber.published).toEqual(
      [strategy.documentId, forkId].map((document) => ({
        documentId: document,
        event: { type: 'revision', revisionId: id },
      })),
    );
  });

  test('[REV59] is not told when it was refused', async () => {
    const id = await chamber.opened('member1');
    chamber.published.length = 0;
    const { revisions } = chamber.services;
    expect((await revisions.submit(await chamber.person('member1'), id)).ok).toBe(false);
    expect(chamber.published).toEqual([]);
  });

  test('[REV44] a fork is no strategy: it is in no list of them, and has no address of one', async () => {
    const { strategies } = chamber.services;
    const secretariat = await chamber.person('secretariat');
    const before = await strategies.list(secretariat);
    const id = await chamber.opened('secretariat');
    await chamber.edited('secretariat', id);
    const after = await strategies.list(secretariat);
    expect(after.map(({ slug, lastChange }) => [slug, lastChange])).toEqual(
      before.map(({ slug, lastChange }) => [slug, lastChange]),
    );
    expect(await strategies.snapshot(secretariat, await forkOf(id))).toMatchObject({
      error: { code: 'unknown' },
    });
  });
});
