import { Redis } from 'ioredis';
import type { Log } from './log.ts';

/** A line to a Redis server, which may be down for a while: commands fail at once then, and nothing waits for it. */
export interface RedisLine {
  readonly client: Redis;
  close(): void;
}

const PATIENCE_MS = 5000;

/** Opens a line to the server at an address. It connects by itself, again and again; what becomes of that is logged. */
export function openRedis(url: string, log: Pick<Log, 'info' | 'warn'>): RedisLine {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: (times) => Math.min(times * 100, PATIENCE_MS),
  });
  let isUp: boolean | undefined;
  client.on('ready', () => {
    if (isUp === false) log.info({}, 'Redis is back');
    isUp = true;
  });
  client.on('error', (error) => {
    if (isUp !== false) log.warn({ error }, 'Redis does not answer: what it counts is counted in memory meanwhile');
    isUp = false;
  });
  return { client, close: () => client.disconnect() };
}
