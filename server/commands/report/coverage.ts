import type { Simulated } from '../simulate/simulate.ts';

/** How much there is of something, how much of it was got to, and what was not. */
export interface Coverage {
  readonly what: string;
  readonly of: number;
  readonly reached: number;
  readonly never: readonly string[];
}

/** What a simulation got to, kind by kind. */
export function coverageOf({ tiles, words, portals, npcs, spots }: Simulated): Coverage[] {
  const things = (what: string, all: ReadonlyMap<string, boolean>): Coverage =>
    covered(what, [...all.keys()], (name) => all.get(name) === true);
  const never = tiles.never.map(({ x, y }) => `${x},${y}`);
  const knots = words.told.flatMap(({ file, knots, reached }) =>
    knots.map(({ name, line }) => ({ text: `${file}:${line} ${name || '(beginning)'}`, is: reached.knots.has(name) })),
  );
  const choices = words.told.flatMap(({ file, choices, reached }) =>
    [...choices].map((text) => ({ text: `${file}: ${text}`, is: reached.choices.has(text) })),
  );
  const asMap = (all: { text: string; is: boolean }[]) => new Map(all.map(({ text, is }) => [text, is]));
  return [
    { what: 'tiles', of: tiles.all.size, reached: tiles.all.size - never.length, never },
    things('portals', portals),
    things('npcs', npcs),
    things('spots', spots),
    things('knots', asMap(knots)),
    things('choices', asMap(choices)),
  ];
}

function covered(what: string, all: readonly string[], is: (one: string) => boolean): Coverage {
  const never = all.filter((one) => !is(one));
  return { what, of: all.length, reached: all.length - never.length, never };
}

/** Lines for somebody who reads them. */
export function coverageText(all: readonly Coverage[]): string {
  const lines = all
    .filter(({ of }) => of > 0)
    .map(({ what, of, reached }) => `  ${what.padEnd(8)} ${reached} of ${of}${reached === of ? '' : '  ←'}`);
  const missed = all.flatMap(({ what, never }) =>
    never.length === 0 ? [] : ['', `Never reached, ${what}:`, ...never.map((one) => `  ${one}`)],
  );
  return [...lines, ...missed].join('\n');
}
