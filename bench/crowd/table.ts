import { type Column, table } from '../table.ts';
import type { Figures } from './plan.ts';

const COLUMNS: readonly Column<Figures>[] = [
  ['people', ({ people, side }) => (side <= 640 ? `${people} in one square` : String(people))],
  ['told of each other', ({ mode }) => mode],
  ['ticks/s', (one) => one.ticksPerSecond.toFixed(1)],
  ['CPU ms a tick', (one) => one.cpuMsPerTick.toFixed(1)],
  ['core', (one) => `${(one.core * 100).toFixed()} %`],
  ['gap p50', (one) => `${one.gapP50} ms`],
  ['gap p99', (one) => `${one.gapP99} ms`],
  ['kB/s each', (one) => (one.bytesPerSecond / 1000).toFixed(1)],
  ['told of', (one) => (one.told ? one.told.toFixed() : '–')],
  ['kB a player', (one) => (one.memoryPerPlayer / 1000).toFixed()],
];

/** The figures as a table for a page. */
export const tableOf = (figures: readonly Figures[]): string => table(COLUMNS, figures);
