import { setImmediate as breathe } from 'node:timers/promises';
import type { Raster } from './raster.ts';

/** What of a picture shows the map: pixels of the picture for one of the map, and where its top left is. */
export interface View {
  readonly raster: Raster;
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

/** How long the process may be kept from its other work at a time. */
const MOST_MS = 4;

/** Lets the process do its other work between two steps, when it is time. */
export function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MOST_MS) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}
