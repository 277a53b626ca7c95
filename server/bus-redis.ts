import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Facts } from '../rooms/facts.ts';
import { type Bus, bus } from './bus.ts';
import type { Log } from './log.ts';

/** A feed that several processes share. */
export interface SharedBus extends Bus {
  /** Brings away what is told already, for a moment, and hears no more. */
  close(): Promise<void>;
}

const STREAM = 'parvis:feed';
/** Facts that Redis keeps for those whose connection is down. */
const KEPT = 20_000;
/** Facts that wait here while Redis does not answer; more are told in this process alone. */
const MOST_WAITING = 10_000;
const BLOCK_MS = 10_000;
const AGAIN_MS = 200;
const GOODBYE_MS = 1000;

type Entry = readonly [id: string, fields: string[]];

/**
 * A feed over a stream of a Redis server. This process hears its own facts at once, and never again; those of the others
 * come in the order in which each told them, once, also when a connection was lost meanwhile. While Redis is down the
 * processes do not hear each other; nobody waits for it.
 */
export async function redisBus(
  url: string,
  { log }: { log: Pick<Log, 'error' | 'warn' | 'info'> },
): Promise<SharedBus> {
  const here = bus({ log });
  const me = randomUUID();
  const open = () =>
    new Redis(url, { maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(times * 50, 2000) });
  const [writer, reader] = [open(), open()];
  let isUp: boolean | undefined;
  writer.on('ready', () => {
    if (isUp === false) log.info({}, 'the feed is back: processes hear each other again');
    isUp = true;
  });
  writer.on('error', (error) => {
    if (isUp !== false) log.warn({ error }, 'the feed is down: processes do not hear each other');
    isUp = false;
  });
  reader.on('error', () => {});

  let told = 0;
  let waiting = 0;
  /** The number of the last fact that each of the others told. */
  const heard = new Map<string, number>();

  function hearEntry([, fields]: Entry): void {
    const { from = '', n = '0', kind = '', fact = '' } = Object.fromEntries(pairs(fields));
    // What is sent again after a lost connection is there twice.
    if (from === me || Number(n) <= (heard.get(from) ?? 0)) return;
    heard.set(from, Number(n));
    try {
      here.tell(kind as keyof Facts, JSON.parse(fact));
    } catch (error) {
      log.error({ error, kind }, 'a fact could not be read');
    }
  }

  async function newest(): Promise<string> {
    const [entry] = await reader.xrevrange(STREAM, '+', '-', 'COUNT', 1);
    return entry?.[0] ?? '0-0';
  }

  let isClosed = false;
  async function listen(from: string): Promise<void> {
    let last = from;
    while (!isClosed)
      try {
        const answer = await reader.xread('COUNT', 200, 'BLOCK', BLOCK_MS, 'STREAMS', STREAM, last);
        for (const [, entries] of (answer ?? []) as [string, Entry[]][])
          for (const entry of entries) {
            hearEntry(entry);
            last = entry[0];
          }
      } catch (error) {
        if (isClosed) return;
        log.warn({ error }, 'the feed could not be read');
        await new Promise((again) => setTimeout(again, AGAIN_MS));
      }
  }

  // While Redis is down there is nothing to hear: one begins when it is there, and keeps nobody waiting.
  const begun = newest().then((last) => void listen(last));
  begun.catch(() => {});
  await Promise.race([begun, new Promise((down) => writer.once('error', down))]);

  return {
    hear: here.hear,
    tell(kind, fact) {
      here.tell(kind, fact);
      if (waiting >= MOST_WAITING) return;
      waiting++;
      const fields = ['from', me, 'n', String(++told), 'kind', kind, 'fact', JSON.stringify(fact)];
      writer
        .xadd(STREAM, 'MAXLEN', '~', KEPT, '*', ...fields)
        .catch((error) => {
          if (!isClosed) log.error({ error, kind }, 'a fact was not told to other processes');
        })
        .finally(() => waiting--);
    },
    async close() {
      isClosed = true;
      reader.disconnect();
      const late = new Promise((go) => setTimeout(go, GOODBYE_MS).unref());
      await Promise.race([writer.quit().catch(() => {}), late]);
      writer.disconnect();
    },
  };
}

function* pairs(fields: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < fields.length; at += 2) yield [fields[at] ?? '', fields[at + 1] ?? ''];
}
