import type { Clock } from '../rooms/services.ts';
import type { Bus } from './bus.ts';
import type { Config } from './config.ts';
import { type Arrivals, arrivals } from './domain/arrivals.ts';
import { type Assets, assets } from './domain/assets.ts';
import { type Orphans, orphans } from './domain/orphans.ts';
import { oneByOne } from './domain/turns.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** Everything that takes files in. */
export interface Uploads {
  readonly assets: Assets;
  readonly arrivals: Arrivals;
  readonly orphans: Orphans;
}

interface Needs extends Files {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly log: Log;
  readonly uploads: Config['uploads'];
}

export function openUploads(needs: Needs): Uploads {
  const alone = oneByOne();
  const takenIn = assets({ ...needs, alone });
  const onTheirWay = arrivals({ ...needs, assets: takenIn, hours: needs.uploads.unfinishedHours });
  const swept = orphans({ ...needs, alone, assets: takenIn, arrivals: onTheirWay });
  return { assets: takenIn, arrivals: onTheirWay, orphans: swept };
}
