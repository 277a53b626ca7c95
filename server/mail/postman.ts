import type { Clock } from '../../rooms/services.ts';
import type { Log } from '../log.ts';
import type { Letter } from '../records/letter.ts';
import type { Store } from '../store/store.ts';
import type { Compose } from './compose.ts';
import { type Mailer, NobodyThere } from './mailer.ts';

/** All in ms. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** After a failure: 15 s, then twice as long each time, an hour at most. */
const FIRST_DELAY = 15 * SECOND;
const LONGEST_DELAY = 60 * MINUTE;
/** How long a letter waits altogether. */
export const GIVE_UP = 3 * 24 * 60 * MINUTE;
/** Whoever takes a letter has this long to bring it away; then it is taken again. Longer than any mailer's patience. */
const HELD = 5 * MINUTE;
const LOOK_EVERY = 5 * SECOND;
/** The writes of a letter are stored a moment after they are asked for. */
const MOMENT = 50;
/** How long a mail under way is waited for at the end. */
const LAST_WAIT = 3 * SECOND;
const AT_ONCE = 4;

/** Brings what is in the outbox to the mailer. */
export interface Postman {
  /** Brings away all that is due. Many calls at once are one. */
  round(): Promise<void>;
  /** There will be a letter in a moment. */
  expect(): void;
  /** Goes round now, when a letter is expected, and every few seconds, until the returned stop. */
  start(): () => Promise<void>;
}

interface Needs {
  readonly store: Pick<Store, 'letters'>;
  readonly clock: Clock;
  readonly compose: Compose;
  readonly mailer: Mailer;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
}

/** What went wrong, without the address that mail servers like to repeat. */
function reasonOf(error: unknown): object {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  return { code, status: responseCode, reason: message?.replace(/[^\s<>"']+@[^\s<>"']+/g, '[address]') };
}

/** How long a letter waits after having been tried so often. */
const delayAfter = (tries: number) => Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));

/**
 * Letters lie in the store until the mailer has taken them: neither a mail server that is down nor a restart loses one.
 * Of several postmen one takes a letter, by moving its time on before anything else happens to it. A mail is only sent
 * twice when the server dies between handing it over and writing that down, or when the mail server's word that it has
 * it is lost; then the Message-ID is the same.
 */
export function postman({ store, clock, compose, mailer, log }: Needs): Postman {
  const ending = new AbortController();
  let working: Promise<void> | undefined;
  let again = false;
  let soon: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isStopping = false;

  /** Takes a letter, so that nobody else does. */
  const take = ({ id, tries, nextAt }: Letter) =>
    store.letters.update(id, { tries: tries + 1, nextAt: clock.now() + HELD }, { tries, nextAt });

  async function send(letter: Letter): Promise<void> {
    const { id, kind, tries } = letter;
    const mail = await compose(letter);
    if (mail) await mailer.send(mail, ending.signal);
    await store.letters.delete(id);
    if (mail) log.info({ letter: id, kind, tries, email: letter.to }, 'a letter is brought away');
  }

  async function deliver(found: Letter): Promise<void> {
    const letter = await take(found);
    if (!letter) return;
    const { id, kind, tries, askedAt } = letter;
    try {
      if (clock.now() - askedAt > GIVE_UP) throw new Error('nobody was there to bring it away in time');
      await send(letter);
    } catch (error) {
      const about = { letter: id, kind, tries, ...reasonOf(error) };
      const nextAt = clock.now() + delayAfter(tries);
      if (error instanceof NobodyThere || nextAt - askedAt > GIVE_UP) {
        await store.letters.delete(id);
        log.error(about, 'a letter is given up');
      } else {
        await store.letters.update(id, { nextAt });
        log.warn({ ...about, seconds: (nextAt - clock.now()) / SECOND }, 'a letter waits');
      }
    }
  }

  async function bringAway(): Promise<void> {
    while (!isStopping) {
      again = false;
      const due = await store.letters.find({ where: { nextAt: { to: clock.now() } }, sort: 'nextAt', limit: AT_ONCE });
      await Promise.all(due.map(deliver));
      if (due.length === 0 && !again) return;
    }
  }

  function round(): Promise<void> {
    again = true;
    working ??= bringAway()
      .catch((error) => log.error({ error }, 'the postman stumbled'))
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  return {
    round,
    expect() {
      if (!isStarted) return;
      soon ??= setTimeout(() => {
        soon = undefined;
        void round();
      }, MOMENT);
    },
    start() {
      isStarted = true;
      void round();
      const timer = setInterval(() => void round(), LOOK_EVERY);
      timer.unref();
      return async () => {
        isStarted = false;
        isStopping = true;
        clearInterval(timer);
        clearTimeout(soon);
        const breakOff = setTimeout(() => ending.abort(), LAST_WAIT);
        await working;
        clearTimeout(breakOff);
      };
    },
  };
}
