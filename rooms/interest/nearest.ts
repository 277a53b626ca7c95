interface Placed {
  readonly player: { readonly x: number; readonly y: number };
  /** Receives the distance in pixels. */
  far: number;
}

/** Distances are sorted roughly, by so many pixels, before the few that count are sorted exactly. */
const BAND = 8;
const BANDS = 512;
const counts = new Uint32Array(BANDS);

const bandOf = (far: number) => Math.min(BANDS - 1, Math.floor(far / BAND));

/** The `most` of several groups that are nearest to a point, nearest first. Writes everybody's distance into `far`. */
export function nearest<B extends Placed>(groups: readonly (readonly B[])[], x: number, y: number, most: number): B[] {
  counts.fill(0);
  for (const group of groups)
    for (const one of group) {
      const dx = one.player.x - x;
      const dy = one.player.y - y;
      one.far = Math.sqrt(dx * dx + dy * dy);
      const band = bandOf(one.far);
      counts[band] = (counts[band] ?? 0) + 1;
    }
  let last = 0;
  for (let sum = counts[0] ?? 0; sum < most && last < BANDS - 1; ) sum += counts[++last] ?? 0;
  const chosen: B[] = [];
  for (const group of groups) for (const one of group) if (bandOf(one.far) <= last) chosen.push(one);
  chosen.sort((a, b) => a.far - b.far);
  if (chosen.length > most) chosen.length = most;
  return chosen;
}
