/** What is drawn over what, from the floor up. */
export const DEPTH = {
  ground: 0,
  exhibit: 50,
  marker: 60,
  shadow: 70,
  /** Bodies: to this is added how far down the map their feet are. */
  body: 100,
  above: 1_000_000,
  light: 2_000_000,
  name: 3_000_000,
  bubble: 4_000_000,
} as const;
