import type { Log } from '../log.ts';
import type { Clock, Timer } from '../sync/clock.ts';

/** Rounds of mail, one at a time. */
export interface MailRounds {
  /** There is something new: a round begins now, or after the one that runs. */
  wake(): void;
  /** Begins no further round; resolves when the running one has ended. */
  close(): Promise<void>;
}

interface RoundsParts {
  /** Mails what is due; is to end early once `isStopping`. */
  readonly round: (isStopping: () => boolean) => Promise<void>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** What is due by the clock goes out this much later at most. */
const ROUND_EVERY_MS = 60_000;

/** Runs a round at once, every minute, and whenever it is woken. */
export function startMailRounds({ round, clock, log }: RoundsParts): MailRounds {
  let timer: Timer | null = null;
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isClosed = false;

  const run = async () => {
    do {
      isWoken = false;
      try {
        await round(() => isClosed);
      } catch (error) {
        // The database is away; what is due stays so.
        log.warn({ err: error }, 'notices were not mailed');
      }
    } while (isWoken && !isClosed);
  };
  const begin = () => {
    timer?.cancel();
    timer = null;
    running = run().finally(() => {
      running = null;
      if (!isClosed) timer = clock.after(ROUND_EVERY_MS, begin);
    });
  };

  begin();
  return {
    wake() {
      isWoken = true;
      if (running === null && !isClosed) begin();
    },
    async close() {
      isClosed = true;
      timer?.cancel();
      await running;
    },
  };
}
