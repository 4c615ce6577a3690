import { mailDueNotices } from '../commands/mail-notices.ts';
import type { NoticeContext } from '../commands/read-notices.ts';
import type { StrategyFacts } from '../commands/strategy-facts.ts';
import type { Sql } from '../db/database.ts';
import { type Env, isLoopback } from '../env.ts';
import type { EventBus } from '../events/event-bus.ts';
import { linkOrigin } from '../http/origin.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { systemClock } from '../sync/clock.ts';
import { startMailRounds } from './mail-rounds.ts';
import { createMailer } from './mailer.ts';

interface NoticeMailParts {
  readonly env: Env;
  readonly sql: Sql;
  readonly facts: StrategyFacts;
  readonly events: EventBus;
  readonly log: Log;
  readonly lifecycle: Lifecycle;
}

/** Mails notices from now on if there is a mail server; `lifecycle` ends it. */
export function startNoticeMail({ env, sql, facts, events, log, lifecycle }: NoticeMailParts): void {
  if (env.smtpUrl === null) return;
  const origin = linkOrigin(env);
  const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom ?? defaultSender(origin) });
  const context = {
    sql,
    now: () => new Date(),
    facts,
    mailer,
    log,
    origin,
    toSample: whoGetsMail(env) === 'everyone',
  };
  const rounds = startMailRounds({
    round: (isStopping) => mailDueNotices(context, isStopping),
    clock: systemClock,
    log,
  });
  const stopHearing = events.subscribe(({ event }) => {
    if (event.type === 'notices' && event.unread > 0) rounds.wake();
  });
  lifecycle.own('notice mail', async () => {
    stopHearing();
    await rounds.close();
    mailer.close();
  });
}

/**
 * Nobody without a mail server. The sample's addresses do not exist: mail to them goes to no server but one on this
 * machine, for a trial.
 */
export function whoGetsMail({ smtpUrl }: Pick<Env, 'smtpUrl'>): NoticeContext['mail'] {
  if (smtpUrl === null) return 'nobody';
  return isLoopback(new URL(smtpUrl).hostname) ? 'everyone' : 'allButSample';
}

/** An address needs a name behind the @; an IP address is none. */
function defaultSender(origin: string): string {
  const { hostname } = new URL(origin);
  return /[a-z]$/i.test(hostname) ? `sakutei@${hostname}` : 'sakutei@localhost';
}
