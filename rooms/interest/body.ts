import { $changes, $refId, type ChangeTree } from '@colyseus/schema';
import type { Player } from '../../schema/state.ts';
import type { Audience } from './audience.ts';
import type { Quarter } from './quarter.ts';

/** A player of the synced map, as the crowd's bookkeeping knows him. */
export class Body {
  readonly player: Player;
  readonly tree: ChangeTree;
  readonly refId: number;
  /** His key in the map (the session id), and the number that stands for it on the wire. */
  readonly key: string;
  readonly index: number;
  /** Where he counts as standing since the last tick; null before he is placed and after he left. */
  quarter: Quarter | null = null;
  /** His place in the quarter's list. */
  slot = 0;
  /** He is no longer in the map. */
  gone = false;
  /** Who looks through his eyes. */
  audience: Audience | null = null;
  /** Where this tick's run of changes lies, if there is one. */
  from = 0;
  to = 0;
  /** Fields (bits) that changed since those who see him from afar were told. */
  owed = 0;
  /** Fields (bits) that changed since those in the quarters beside his were told; and what they were told in a tick. */
  late = 0;
  flushed = 0;
  flushedAt = -1;
  /** The tick in which he last came from another quarter. */
  movedAt = -1;
  /** Runs that are written when first asked for: the tick they are of, and where they lie. */
  owedAt = -1;
  owedFrom = 0;
  owedTo = 0;
  /** What an introduction says beside where he stands: written once, and again when something of it changed. */
  card: Uint8Array | null = null;
  introAt = -1;
  introFrom = 0;
  introTo = 0;
  /** Scratch: which comparison saw him last, and how far off he was in a choice of the nearest. */
  mark = 0;
  far = 0;

  constructor(player: Player, key: string, index: number) {
    this.player = player;
    this.tree = player[$changes] as ChangeTree;
    this.refId = player[$refId] as number;
    this.key = key;
    this.index = index;
  }
}
