import { Refusal } from '../../schema/refusals.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { type Destination, depart } from '../travel.ts';

/** Going where a friend is, without a door. */
export class FriendsFeature extends Feature {
  override messages = {
    'friend.join': this.answer('friend.join', async (who, { user }) =>
      depart(this.room, who, await this.#target(who, user)),
    ),
  };

  /** His scene, if it is open to whoever comes, or to one who was there last. */
  async #target({ identity }: Occupant, user: string): Promise<Destination> {
    const { services, scene: here } = this.room;
    const id = await services.friends.sceneOf(identity, user);
    if (id === here.id) throw new Refusal('friend.here');
    const scene = services.scenes.get(id);
    if (!scene) throw new Refusal('scene.unknown');
    if (!scene.shape.open && (await services.places.lastIn(identity.id, scenarioOf(id)))?.scene !== id)
      throw new Refusal('scene.closed');
    return { scene: id, spawn: 'default' };
  }
}
