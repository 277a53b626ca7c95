import type { Clock } from '../rooms/services.ts';
import type { Bus } from './bus.ts';
import type { Config } from './config.ts';
import { type Arrivals, arrivals } from './domain/arrivals.ts';
import { type Assets, assets } from './domain/assets.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** Everything that takes files in. */
export interface Uploads {
  readonly assets: Assets;
  readonly arrivals: Arrivals;
}

interface Needs extends Files {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly log: Log;
  readonly uploads: Config['uploads'];
}

export function openUploads(needs: Needs): Uploads {
  const takenIn = assets(needs);
  const onTheirWay = arrivals({ ...needs, assets: takenIn, hours: needs.uploads.unfinishedHours });
  return { assets: takenIn, arrivals: onTheirWay };
}
