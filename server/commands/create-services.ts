import { uuidv4 } from 'lib0/random';
import type { DocumentId } from '#shared/ids.ts';
import { findSampleAccounts } from '../db/accounts.ts';
import type { EventBus } from '../events/event-bus.ts';
import { createExporter, type Exporter } from '../export/exporter.ts';
import { clearedSessionCookie, readSessionCookie, sessionCookie } from '../http/session-cookie.ts';
import type { AccountServices, Client, Services } from '../services.ts';
import { type AccountContext, SESSION } from './account-context.ts';
import { frameworkServices } from './add-framework.ts';
import { assignDepartment } from './assign-department.ts';
import { createActualServices } from './create-actual-services.ts';
import { createComparisonServices } from './create-comparison-services.ts';
import { createMeetingServices } from './create-meeting-services.ts';
import { createRevisionServices } from './create-revision-services.ts';
import { createVersionServices } from './create-version-services.ts';
import { listOpinions } from './list-opinions.ts';
import { listSampleTowns, listStrategies } from './list-strategies.ts';
import { documentServices } from './make-documents.ts';
import { openStrategy } from './open-strategy.ts';
import { activityServices } from './read-activity.ts';
import { readAudit } from './read-audit.ts';
import { readChanges } from './read-comments.ts';
import { type NoticeContext, noticeServices } from './read-notices.ts';
import { openAndReadStrategy, snapshotStrategy } from './read-strategy.ts';
import { createRevisionContents } from './revision-contents.ts';
import type { RevisionContext } from './revision-context.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { Documents, StrategyContext } from './strategy-context.ts';
import { createStrategyFacts } from './strategy-facts.ts';
import { templateServices } from './templates.ts';
import { todaysWork } from './todays-work.ts';
import { createTurnstile } from './turnstile.ts';
import { votingRuleServices } from './voting-rule.ts';

interface ServiceParts {
  readonly accounts: AccountContext;
  readonly documents: Documents;
  readonly events: EventBus;
  /** Makes files; unless given, one that nobody needs to close as long as no file is asked for. */
  readonly exporter?: Exporter;
  /** A document's log was written to by a command; unless said, nobody has documents open. */
  readonly refresh?: (documentId: DocumentId) => Promise<void>;
  /** Who gets notices by mail; nobody, unless said. */
  readonly mail?: NoticeContext['mail'];
  /** Password of the sample's accounts, which the sign-in page fills in for them. */
  readonly samplePassword: string;
}

/** Binds the commands to their database, clock and documents, as routes use them. */
export function createServices(parts: ServiceParts): Services {
  const { accounts, documents, events, mail = 'nobody', samplePassword } = parts;
  const context: StrategyContext = { sql: accounts.sql, now: accounts.now, documents };
  const facts = createStrategyFacts(documents);
  const revisions: RevisionContext = {
    ...context,
    facts,
    events,
    accessChanged: accounts.accessChanged,
    contents: createRevisionContents(accounts.sql, documents),
    refresh: parts.refresh ?? (async () => undefined),
    newId: uuidv4,
  };
  return {
    accounts: accountServices(accounts, samplePassword),
    work: { today: (viewer) => todaysWork(context, facts, viewer) },
    activity: activityServices(context),
    actuals: createActualServices({ ...context, events }),
    audit: { read: (viewer, slug, filter, upTo) => readAudit(context, viewer, slug, filter, upTo) },
    comments: {
      changesSince: (viewer, slug, revision) => readChanges(context, viewer, slug, revision),
      opinions: (viewer, slug, choice) => listOpinions(context, viewer, slug, choice),
    },
    meetings: createMeetingServices({ ...context, events }),
    documents: documentServices(revisions, parts.exporter ?? createExporter()),
    comparison: createComparisonServices({ ...context, facts, events }),
    templates: templateServices({ ...context, facts, events }),
    frameworks: frameworkServices({ ...revisions, facts, events }),
    versions: createVersionServices({ ...context, events, accessChanged: accounts.accessChanged }),
    strategies: {
      sampleTowns: () => listSampleTowns(context, facts),
      list: (viewer) => listStrategies(context, facts, viewer),
      open: (viewer, slug) => openStrategy(context, facts, viewer, slug),
      read: (viewer, slug) => openAndReadStrategy(context, facts, viewer, slug),
      snapshot: (viewer, slug) => snapshotStrategy(context, viewer, slug),
      assignDepartment: (viewer, slug, nodeId, departmentId) =>
        assignDepartment(context, viewer, slug, { nodeId, departmentId }),
    },
    revisions: createRevisionServices(revisions),
    votingRule: votingRuleServices(context),
    notices: noticeServices({ sql: accounts.sql, now: accounts.now, events, facts, mail }),
  };
}

/**
 * As many as hash at once (libuv's threads). An attempt counts until its password has been found right, so that a
 * whole committee that signs in at the same moment must not look like a hundred guesses.
 */
const SIGN_INS_AT_ONCE = 4;

function accountServices(context: AccountContext, samplePassword: string): AccountServices {
  const oneOfFew = createTurnstile(SIGN_INS_AT_ONCE);
  const leave = async ({ cookie, secure }: Client, where: 'here' | 'everywhere') => {
    await signOut(context, readSessionCookie(cookie), where);
    return { setCookie: clearedSessionCookie({ secure }) };
  };
  return {
    async signIn(credentials, { address, cookie, secure }) {
      const replaces = readSessionCookie(cookie);
      const result = await oneOfFew(() => signIn(context, { ...credentials, address, replaces }));
      if (!result.ok) return result;
      const maxAgeSeconds = SESSION.longestMs / 1_000;
      return { ok: true, value: { setCookie: sessionCookie(result.value, { secure, maxAgeSeconds }) } };
    },
    signOut: (client) => leave(client, 'here'),
    signOutEverywhere: (client) => leave(client, 'everywhere'),
    async sampleAccounts() {
      const accounts = await findSampleAccounts(context.sql);
      return accounts.map((account) => ({ ...account, password: samplePassword }));
    },
  };
}
