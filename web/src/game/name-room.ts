/** Where a name stands or would stand: the middle of its bottom edge, and its size. All in CSS pixels. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name that looks for room; the lower the rank, the sooner it gets it. */
export interface NameWish extends NamePlace {
  readonly id: string;
  readonly rank: number;
}

/** Names may touch by so much: around their letters there is some air. */
const AIR = { x: 2, y: 4 } as const;

function overlap(a: NamePlace, b: NamePlace): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 - AIR.x && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - AIR.y
  );
}

/** Which names there is room for, one after the other: those that would lie over nobody's who has room already. */
export function roomFor(wishes: readonly NameWish[], taken: readonly NamePlace[]): Set<string> {
  const placed = [...taken];
  const ids = new Set<string>();
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    if (placed.some((one) => overlap(one, wish))) continue;
    placed.push(wish);
    ids.add(wish.id);
  }
  return ids;
}
