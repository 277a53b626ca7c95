import type { Point } from '../../schema/way/sweep.ts';
import type { Area, Stand } from '../services.ts';

/** An object of the map's layer `paths`: a line to walk along, a rectangle to stroll in, or a point to stand at. */
export type Trace =
  | { readonly kind: 'line'; readonly points: readonly Point[] }
  | ({ readonly kind: 'area' } & Area)
  | ({ readonly kind: 'point' } & Stand);
