/** How often a gap of so many whole ms was seen; the last number counts all that were longer. */
export type Gaps = Uint32Array;

export const noGaps = (): Gaps => new Uint32Array(2000);

export function countGap(gaps: Gaps, ms: number): void {
  const at = Math.min(gaps.length - 1, Math.round(ms));
  gaps[at] = (gaps[at] ?? 0) + 1;
}

/** The gap, in ms, that a share of them does not exceed. */
export function gapAt(gaps: Gaps, share: number): number {
  const wanted = gaps.reduce((sum, count) => sum + count, 0) * share;
  let sum = 0;
  for (let ms = 0; ms < gaps.length; ms++) {
    sum += gaps[ms] ?? 0;
    if (sum >= wanted) return ms;
  }
  return gaps.length;
}

/** The same of single times. */
export function timeAt(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
