import type { Plan } from './plan.ts';

/** What a letter of a ground plan stands for: a floor by the name of its texture. */
export type Letters = Readonly<Record<string, string>>;

/** Lays out rooms from rows of letters: `#` wall top, `=` wall front, space nothing, every other letter a floor. */
export function lay(plan: Plan, style: string, rows: readonly string[], letters: Letters): void {
  const at = (x: number, y: number) => rows[y]?.[x];
  const wall = (x: number, y: number) => ['#', '='].includes(at(x, y) ?? '#');
  const closed = (x: number, y: number) => !plan.inside(x, y) || at(x, y) === '#';
  for (let y = 0; y < plan.height; y++) {
    for (let x = 0; x < plan.width; x++) {
      const letter = at(x, y);
      if (letter === '#') plan.cap(style, x, y, closed);
      else if (letter === '=')
        plan.front(style, x, y, heightAbove(at, x, y), (wall(x - 1, y) ? 0 : 1) | (wall(x + 1, y) ? 0 : 2));
      else if (letter !== undefined && letter !== ' ') plan.floor(letters[letter] ?? 'void', x, y);
    }
  }
}

function heightAbove(at: (x: number, y: number) => string | undefined, x: number, y: number): number {
  let row = 0;
  while (at(x, y - row - 1) === '=') row++;
  return row;
}

/** The shadows of the walls on the floor beside and under them; rugs that lie there keep their light. */
export function shadeFloor(plan: Plan): void {
  for (let y = 0; y < plan.height; y++) {
    for (let x = 0; x < plan.width; x++) {
      if (plan.at('walls', x, y) || !plan.at('floor', x, y)) continue;
      const north = plan.at('walls', x, y - 1) > 0;
      const west = plan.at('walls', x - 1, y) > 0;
      if (north && west) plan.cast('shade-north-west', x, y);
      else if (north) plan.cast('shade-north', x, y);
      else if (west) plan.cast('shade-west', x, y);
    }
  }
}

/** Lets the grass creep over the edges of every other floor. */
export function growEdges(plan: Plan, isGrass: (x: number, y: number) => boolean): void {
  const grass = (x: number, y: number) => plan.inside(x, y) && isGrass(x, y);
  for (let y = 0; y < plan.height; y++) {
    for (let x = 0; x < plan.width; x++) {
      if (isGrass(x, y)) continue;
      const edge = edgeOf((dx, dy) => grass(x + dx, y + dy));
      if (edge) plan.cast(`grass-${edge}`, x, y);
    }
  }
}

function edgeOf(grass: (dx: number, dy: number) => boolean): string | undefined {
  const vertical = grass(0, -1) ? 'north' : grass(0, 1) ? 'south' : undefined;
  const horizontal = grass(-1, 0) ? 'west' : grass(1, 0) ? 'east' : undefined;
  if (vertical || horizontal) return [vertical, horizontal].filter((side) => side !== undefined).join('-');
  for (const [dx, dy, name] of [
    [-1, -1, 'north-west'],
    [1, -1, 'north-east'],
    [-1, 1, 'south-west'],
    [1, 1, 'south-east'],
  ] as const) {
    if (grass(dx, dy)) return `tip-${name}`;
  }
  return undefined;
}
