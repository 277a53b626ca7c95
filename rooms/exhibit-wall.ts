import { isPutAway, type Showing } from '../schema/exhibitions.ts';
import type { UnseenExhibit } from '../schema/messages/exhibits.ts';
import type { Hung } from './exhibit-services.ts';

/** What the walls of a scene are like at a moment. */
export interface Walls {
  /** What hangs, by spot. */
  readonly hung: ReadonlyMap<string, Hung>;
  readonly showings: readonly Showing[];
  readonly curated: boolean;
  readonly now: number;
  /** Whether the map has that spot. */
  has(spot: string): boolean;
}

/** Why something is not shown to everybody; null when it is. */
export function whyUnseen(
  hung: Pick<Hung, 'id' | 'state'>,
  walls: Omit<Walls, 'hung' | 'has'>,
): UnseenExhibit['why'] | null {
  if (walls.curated && hung.state === 'waiting') return 'waiting';
  return isPutAway(hung.id, walls.showings, walls.now) ? 'closed' : null;
}

/** What everybody sees, by spot. What hangs at a spot that is gone comes back with it. */
export function seenOn(walls: Walls): Map<string, Hung> {
  return new Map([...walls.hung].filter(([spot, one]) => walls.has(spot) && whyUnseen(one, walls) === null));
}

/** What only some see, each with its owner. */
export function unseenOn(walls: Walls): (UnseenExhibit & { readonly account: string })[] {
  return [...walls.hung.values()].flatMap((one) => {
    const why = walls.has(one.spot) ? whyUnseen(one, walls) : null;
    if (why === null) return [];
    const { spot, id, kind, title, by, thumbUrl, account } = one;
    return [{ spot, id, kind, title, by, thumb_url: thumbUrl, why, account }];
  });
}
