import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../rooms/services.ts';

const DAY = 24 * 3600 * 1000;

/** What throws old letters out of the outbox folder. */
export interface OutboxSweep {
  /** Deletes the letters that have lain there for longer than they may, and says how many there were. */
  sweep(): Promise<number>;
}

interface Needs {
  readonly clock: Clock;
  readonly mail: { readonly outboxDir: string; readonly outboxDays: number };
}

/** Letters, finished or not, and nothing else that somebody may have put there. */
const isLetter = (name: string) => /\.eml(?:\.new)?$/.test(name);

/** Looks into the folder also where a mail server sends letters now: they may be from before there was one. */
export function outboxSweep({ clock, mail: { outboxDir, outboxDays } }: Needs): OutboxSweep {
  return {
    async sweep() {
      const names = await readdir(outboxDir).catch((error) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      let many = 0;
      for (const path of names.filter(isLetter).map((name) => join(outboxDir, name))) {
        const { mtimeMs } = await stat(path);
        if (clock.now() - mtimeMs <= outboxDays * DAY) continue;
        await rm(path, { force: true });
        many++;
      }
      return many;
    },
  };
}
