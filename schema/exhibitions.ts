/** When something may be seen: some exhibits of a scene, or (null) all that hangs there. Times in ms since 1970. */
export interface Showing {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly exhibits: readonly string[] | null;
}

/** Whether an exhibition is open at that moment. */
export const isOn = ({ from, until }: Pick<Showing, 'from' | 'until'>, now: number): boolean =>
  from <= now && now < until;

/** Whether an exhibit is out of sight: it belongs to exhibitions, none of which is open. */
export function isPutAway(exhibit: string, showings: readonly Showing[], now: number): boolean {
  const its = showings.filter(({ exhibits }) => exhibits === null || exhibits.includes(exhibit));
  return its.length > 0 && !its.some((one) => isOn(one, now));
}

/** The next moment at which one of them opens or closes; Infinity when there is none. */
export function nextTurn(showings: readonly Pick<Showing, 'from' | 'until'>[], now: number): number {
  return Math.min(...showings.flatMap(({ from, until }) => [from, until]).filter((at) => at > now));
}
