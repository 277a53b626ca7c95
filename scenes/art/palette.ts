/** Every opaque colour of the world: 48 of them, in warm ramps that share their darks. */
export const PALETTE = {
  ink0: '#1b1424',
  ink1: '#2d2238',
  ink2: '#473850',
  slate0: '#3d4260',
  slate1: '#5a6382',
  slate2: '#7d89a3',
  slate3: '#a7b3c1',
  stone0: '#6b5d63',
  stone1: '#8c7b77',
  stone2: '#ac9b8d',
  stone3: '#c9baa3',
  cream0: '#d9c8a9',
  cream1: '#e8dbbf',
  cream2: '#f4ead3',
  cream3: '#fffaec',
  wood0: '#38202a',
  wood1: '#573230',
  wood2: '#7a4a38',
  wood3: '#a06a44',
  wood4: '#c28c57',
  wood5: '#dfb47c',
  red0: '#541c33',
  red1: '#862a3c',
  red2: '#b53f41',
  red3: '#d9664b',
  red4: '#f0976a',
  gold0: '#8f5a2a',
  gold1: '#cc8c33',
  gold2: '#efbf4f',
  gold3: '#fde796',
  leaf0: '#1d3438',
  leaf1: '#2a5241',
  leaf2: '#437a44',
  leaf3: '#6ba04a',
  leaf4: '#9cc45c',
  leaf5: '#cfdf86',
  blue0: '#27305a',
  blue1: '#375a8c',
  blue2: '#4f8fb8',
  blue3: '#86c2d6',
  blue4: '#cdecea',
  plum0: '#45295a',
  plum1: '#6f4585',
  plum2: '#a275b0',
  rose0: '#b2506f',
  rose1: '#e28b96',
  skin0: '#d99a76',
  skin1: '#f6cda6',
} as const;

export type Colour = keyof typeof PALETTE;
/** Tones of one material, from dark to light. */
export type Ramp = readonly [Colour, ...Colour[]];

export const RAMPS = {
  ink: ['ink0', 'ink1', 'ink2', 'slate0'],
  slate: ['ink1', 'slate0', 'slate1', 'slate2', 'slate3'],
  stone: ['stone0', 'stone1', 'stone2', 'stone3', 'cream0'],
  cream: ['stone2', 'stone3', 'cream0', 'cream1', 'cream2'],
  white: ['stone3', 'cream0', 'cream1', 'cream2', 'cream3'],
  silver: ['slate0', 'slate1', 'slate2', 'slate3', 'cream2'],
  walnut: ['wood0', 'wood0', 'wood1', 'wood2', 'wood3'],
  wood: ['wood0', 'wood1', 'wood2', 'wood3', 'wood4'],
  oak: ['wood1', 'wood2', 'wood3', 'wood4', 'wood5'],
  red: ['red0', 'red1', 'red2', 'red3', 'red4'],
  gold: ['wood1', 'gold0', 'gold1', 'gold2', 'gold3'],
  orange: ['red1', 'gold0', 'red3', 'red4', 'gold2'],
  leaf: ['leaf0', 'leaf1', 'leaf2', 'leaf3', 'leaf4'],
  meadow: ['leaf1', 'leaf2', 'leaf3', 'leaf4', 'leaf5'],
  grey: ['slate0', 'slate1', 'slate3', 'cream1', 'cream3'],
  black: ['ink0', 'ink0', 'ink1', 'ink2', 'slate0'],
  teal: ['leaf0', 'blue0', 'blue1', 'blue2', 'blue3'],
  blue: ['ink1', 'blue0', 'blue1', 'blue2', 'blue3'],
  water: ['blue0', 'blue1', 'blue2', 'blue3', 'blue4'],
  plum: ['ink1', 'plum0', 'plum1', 'plum2', 'rose1'],
  rose: ['red0', 'plum1', 'rose0', 'rose1', 'skin1'],
  fair: ['wood2', 'wood3', 'skin0', 'skin1', 'cream2'],
  tan: ['wood1', 'wood2', 'wood4', 'skin0', 'skin1'],
  brown: ['wood0', 'wood1', 'wood2', 'wood3', 'wood4'],
  dark: ['ink0', 'wood0', 'wood1', 'wood2', 'wood3'],
} as const satisfies Record<string, Ramp>;

export type RampName = keyof typeof RAMPS;

/** The tone of a ramp at `level` (0 dark … length-1 light), clamped. */
export function tone(ramp: Ramp, level: number): Colour {
  const index = Math.max(0, Math.min(ramp.length - 1, Math.round(level)));
  return ramp[index] ?? ramp[0];
}

/** Red, green and blue, 0..255. */
export function rgb(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(PALETTE[colour].slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
