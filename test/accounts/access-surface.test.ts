import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '#server/project-root.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Action } from '#shared/access/actions.ts';
import { can, type Subject } from '#shared/access/policy.ts';
import type { RoleName } from '#shared/access/roles.ts';
import { type RevisionId, userId, type VersionId } from '#shared/ids.ts';
import { CLOSE, MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';
import { addPapers, type Papers } from '../meetings/papers.ts';
import { addGivenBack } from '../revisions/given-back.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { addVersions } from '../versions/frozen-papers.ts';
import { MESSAGES, type MessageName, type Requirement, ROUTES } from './access-surface.ts';
import { exampleOf, knock } from './door.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** The sample's people by their role in every strategy; the administrator has none. */
const PEOPLE: readonly (readonly [person: string, roles: readonly RoleName[]])[] = [
  ['secretariat', ['secretariat']],
  ['chair', ['chair']],
  ['member1', ['member']],
  ['department', ['department']],
  ['observer', ['observer']],
  ['viewer', ['viewer']],
  ['auditor', ['auditor']],
  ['admin', []],
];

/** One strategy of the sample per stage, and a framework. */
const STRATEGIES: Readonly<Record<string, Subject>> = {
  'kamiichi-2': { kind: 'strategy', stage: 'drafting', directEditing: 'allowed', meetingOpen: false },
  'isesaki-2': { kind: 'strategy', stage: 'deliberation', directEditing: 'inMeetings', meetingOpen: false },
  'iizuka-current': { kind: 'strategy', stage: 'adopted', directEditing: 'inMeetings', meetingOpen: false },
  'national-1': { kind: 'framework', stage: 'adopted', directEditing: 'inMeetings', meetingOpen: false },
};

const ROUTES_DIRECTORY = join(projectRoot, 'app/routes');
const routeFiles = readdirSync(ROUTES_DIRECTORY).map((file) => file.replace(/\.tsx?$/, ''));
const cases = PEOPLE.flatMap(([person, roles]) =>
  Object.entries(STRATEGIES).map(([slug, subject]) => ({ person, roles, slug, subject })),
);

let server: TestServer;
let visitor: Visitor;
let papers: Papers;
let versions: Readonly<Record<string, VersionId>>;
let givenBack: Readonly<Record<string, RevisionId>>;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startServer();
  papers = await addPapers(server.databaseUrl, Object.keys(STRATEGIES));
  versions = await addVersions(server.databaseUrl, Object.keys(STRATEGIES));
  givenBack = await addGivenBack(server.url, server.databaseUrl, STRATEGIES);
  visitor = visitorOf(server.url);
  for (const [person] of PEOPLE) cookies.set(person, await visitor.signIn(person));
});
afterAll(() => server.close());

const may = (action: Action, roles: readonly RoleName[], subject: Subject) =>
  can({ userId: userId('u'), isAdministrator: roles.length === 0, roles }, action, subject);

describe('the list of what is asked for', () => {
  test('[ACCESS7] has every route and nothing else', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(routeFiles.sort());
  });

  test.each(routeFiles)('[ACCESS7] has the loader and the action of %s', (route) => {
    const [file = ''] = readdirSync(ROUTES_DIRECTORY).filter((name) => name.replace(/\.tsx?$/, '') === route);
    const source = readFileSync(join(ROUTES_DIRECTORY, file), 'utf8');
    const exported = (name: string) =>
      new RegExp(`^export (async function|function|const) ${name}\\b`, 'm').test(source);
    expect({ load: exported('loader'), act: exported('action') }).toEqual({
      load: ROUTES[route]?.load !== undefined,
      act: ROUTES[route]?.act !== undefined,
    });
  });

  test('[ACCESS7] has every message of the socket and nothing else', () => {
    const { sync: _, ...others } = MESSAGE;
    const steps = Object.keys(SYNC_STEP).map((step) => `sync.${step}`);
    expect(Object.keys(MESSAGES).sort()).toEqual([...Object.keys(others), ...steps].sort());
  });
});

type Answer = 'in' | 'signIn' | 'refused' | `answered ${number}`;

function answerOf(response: Response): Answer {
  const leads = response.headers.get('location') ?? '';
  switch (response.status) {
    case 200:
      return 'in';
    case 302:
      return leads.startsWith('/login?') ? 'signIn' : 'in';
    // A data request is told in its body where to go; inside the app only /login is ever gone to.
    case 202:
    case 401:
      return 'signIn';
    case 403:
      return 'refused';
    default:
      return `answered ${response.status}`;
  }
}

function expected(asks: Requirement, roles: readonly RoleName[] | null, subject: Subject): Answer {
  if (asks === 'nothing') return 'in';
  if (roles === null) return 'signIn';
  if (asks === 'session') return 'in';
  return may(asks, roles, subject) ? 'in' : 'refused';
}

const pathOf = (route: string, slug: string) => {
  const values: Readonly<Record<string, string>> = {
    slug,
    ...papers[slug],
    revision: givenBack[slug] ?? '',
    version: versions[slug] ?? '',
  };
  return (ROUTES[route]?.path ?? '').replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
};

/** The address, as typed. */
async function page(route: string, slug: string, cookie: string): Promise<Answer> {
  return answerOf(await visitor.get(pathOf(route, slug), cookie));
}

/** The data of this route alone, as a navigation inside the app fetches it; JSON has no other form. */
async function data(route: string, slug: string, cookie: string): Promise<Answer> {
  const path = pathOf(route, slug);
  const query = `_routes=${encodeURIComponent(`routes/${route}`)}`;
  return answerOf(await visitor.get(path.endsWith('.json') ? path : `${path}.data?${query}`, cookie));
}

const viewing = Object.entries(ROUTES).filter(([, access]) => access.page !== 'nothing');
const loading = Object.entries(ROUTES).filter(([, { load }]) => load !== undefined && load !== 'nothing');
const acting = Object.entries(ROUTES).filter(([, { act }]) => act !== undefined && act.asks !== 'nothing');

describe.each(cases)('$person in $slug ($subject.stage)', ({ person, roles, slug, subject }) => {
  test('[ACCESS7] loads what the role may', async () => {
    const cookie = cookies.get(person) ?? '';
    for (const [route, access] of viewing) {
      const answer = await page(route, slug, cookie);
      expect([route, answer]).toEqual([route, expected(access.page, roles, subject)]);
    }
    for (const [route, { load = 'nothing' }] of loading) {
      expect([route, await data(route, slug, cookie)]).toEqual([route, expected(load, roles, subject)]);
    }
  });

  test('[ACCESS7] does what the role may', async () => {
    for (const [route, { act }] of acting) {
      const answer = await visitor.post(pathOf(route, slug), act?.form ?? {}, {
        ...act?.headers,
        cookie: cookies.get(person) ?? '',
      });
      expect([route, answerOf(answer)]).toEqual([route, expected(act?.asks ?? 'nothing', roles, subject)]);
    }
  });

  test('[ACCESS18] is let in at the socket as a writer exactly if the role may edit', async () => {
    const reception = await knock(server.url, sampleDocumentId(slug), cookies.get(person) ?? '');
    if (reception.kind === 'welcomed') reception.visit.leave();
    expect(reception).toMatchObject(
      may('readDraft', roles, subject)
        ? { kind: 'welcomed', welcome: { canWrite: may('editDraft', roles, subject) } }
        : { kind: 'closed', code: CLOSE.noAccess },
    );
  });

  test('[ACCESS7] sends over the socket what the role may', async () => {
    if (!may('readDraft', roles, subject)) return;
    for (const message of Object.keys(MESSAGES) as MessageName[]) {
      const asks = MESSAGES[message];
      const reception = await knock(server.url, sampleDocumentId(slug), cookies.get(person) ?? '');
      if (reception.kind !== 'welcomed') throw new Error(`closed with ${reception.code}`);
      const code = await reception.visit.survives(exampleOf(message));
      reception.visit.leave();
      const fits = asks === 'serverOnly' ? CLOSE.badFrame : may(asks, roles, subject) ? null : CLOSE.noAccess;
      expect([message, code]).toEqual([message, fits]);
    }
  });
});

describe('without a session', () => {
  test('[ACCESS7] every address that asks for a right leads to signing in', async () => {
    for (const [route] of viewing) {
      expect([route, await page(route, 'kamiichi-2', '')]).toEqual([route, 'signIn']);
    }
    for (const [route] of loading) {
      expect([route, await data(route, 'kamiichi-2', '')]).toEqual([route, 'signIn']);
    }
    for (const [route, { act }] of acting) {
      const answer = await visitor.post(pathOf(route, 'kamiichi-2'), act?.form ?? {});
      expect([route, answerOf(answer)]).toEqual([route, 'signIn']);
    }
  });

  test('[ACCESS18] a socket is closed with 4401', async () => {
    expect(await knock(server.url, sampleDocumentId('kamiichi-2'), '')).toEqual({
      kind: 'closed',
      code: CLOSE.noSession,
    });
  });
});

test('[ACCESS18] a socket to a document that does not exist is closed with 4404', async () => {
  const cookie = cookies.get('member1') ?? '';
  expect(await knock(server.url, sampleDocumentId('nowhere'), cookie)).toEqual({
    kind: 'closed',
    code: CLOSE.noDocument,
  });
});
