import type { Guests } from './domain/guests.ts';
import type { MailTokens } from './domain/mail-tokens.ts';
import type { Notifications } from './domain/notifications.ts';
import type { Orphans } from './domain/orphans.ts';
import type { Sanctions } from './domain/sanctions.ts';
import type { ScenarioBook } from './domain/scenarios.ts';
import type { Sessions } from './domain/sessions.ts';
import type { Log } from './log.ts';
import type { OutboxSweep } from './mail/outbox-sweep.ts';

const EVERY_MS = 60 * 60 * 1000;

interface Needs {
  readonly guests: Guests;
  readonly sessions: Pick<Sessions, 'sweep'>;
  readonly sanctions: Pick<Sanctions, 'sweep'>;
  readonly tokens: Pick<MailTokens, 'sweep'>;
  readonly notifications: Pick<Notifications, 'sweep'>;
  readonly outbox: OutboxSweep;
  readonly orphans: Orphans;
  readonly scenarioBook: Pick<ScenarioBook, 'sweep'>;
  readonly log: Log;
}

/** Throws away what nobody will come back for: at the start, and every hour until the returned stop, which waits for a sweep under way. */
export function housekeeping({
  guests,
  sessions,
  sanctions,
  tokens,
  outbox,
  notifications,
  orphans,
  scenarioBook,
  log,
}: Needs): () => Promise<void> {
  async function sweep(): Promise<void> {
    try {
      const [forgotten, ended] = [await guests.sweep(), await sessions.sweep()];
      await tokens.sweep();
      await notifications.sweep();
      await sanctions.sweep();
      await scenarioBook.sweep();
      const letters = await outbox.sweep();
      const files = await orphans.sweep();
      if (files && Object.values(files).some((count) => count > 0)) log.info(files, 'swept files');
      if (forgotten + ended + letters > 0) log.info({ guests: forgotten, sessions: ended, letters }, 'swept');
    } catch (error) {
      log.error({ error }, 'housekeeping failed');
    }
  }
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}
