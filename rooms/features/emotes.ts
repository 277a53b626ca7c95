import { Feature } from '../feature.ts';
import { CROWD_RULES } from '../interest/rules.ts';
import type { Occupant } from '../occupant.ts';

/** Gestures: those see them who may have the body in view, and have not blocked who makes them. */
export class EmotesFeature extends Feature {
  override messages = {
    'player.emote': this.answer('player.emote', async (who, { emote }) => {
      await this.room.services.sanctions.check(who.identity, 'speak', this.room.scene.id);
      const fact = { id: who.client.sessionId, emote };
      this.room.spread(who.identity.id, 'player.emoted', fact, (other) => isInView(who, other));
      return {};
    }),
  };
}

/** One sees at most so far: see `quarter` in CROWD_RULES. */
const FAR = 2 * CROWD_RULES.quarter;

const isInView = ({ player: one }: Occupant, { player: other }: Occupant) =>
  Math.abs(one.x - other.x) <= FAR && Math.abs(one.y - other.y) <= FAR;
