/** How a server under test tells its clients of each other. */
export const MODES = ['ours', 'view', 'stock', 'raw'] as const;
export type Mode = (typeof MODES)[number];

/** One measurement. */
export interface Run {
  readonly mode: Mode;
  readonly people: number;
  /** Pixels a side of the scene. */
  readonly side: number;
  /** NPCs who wander about in it. */
  readonly npcs: number;
  /** For `raw`: how long a frame is, as measured of `ours` in the same bench. */
  readonly frameBytes: number;
}

/** What the server says of itself over a stretch of time. */
export interface ServerFigures {
  readonly ticksPerSecond: number;
  readonly cpuMsPerTick: number;
  /** Share of its core that the process used. */
  readonly core: number;
  readonly memory: number;
  /** Share of the time that it waited for its core while another program had it. */
  readonly waited: number;
}

/** What the clients see over the same stretch. */
export interface ClientFigures {
  readonly gapP50: number;
  readonly gapP99: number;
  readonly bytesPerSecond: number;
  readonly frameBytes: number;
  readonly inputsPerSecond: number;
  /** Of the clients that decode: how many bodies they know, and whether the decoder complained. */
  readonly told: number;
  readonly complaints: number;
}

export interface Figures extends Run, ServerFigures, ClientFigures {
  /** Bytes for each player above the empty server. */
  readonly memoryPerPlayer: number;
  /** Median time to sit down, matchmaking included, 20 at a time. */
  readonly joinMs: number;
}

export const SCENE = 'square';
export const WARM_MS = 1500;
export const MEASURE_MS = 4000;

/** In view are nine quarters of 512 px a side; at this density about thirty people stand in them. */
export function sideAtDensity(people: number, visible = 30): number {
  const inView = 3 * 512;
  return Math.max(inView, Math.ceil(Math.sqrt((people / visible) * inView * inView) / 32) * 32);
}
