import { Npc } from '../../schema/state.ts';
import { Feature } from '../feature.ts';

/** Puts the scene's NPCs on their spots. */
export class NpcsFeature extends Feature {
  override opened(): void {
    const { scene, state } = this.room;
    for (const [id, { x, y, dir }] of scene.npcs) {
      const shape = scene.shape.npcs[id];
      if (!shape) continue;
      const { character, name } = shape;
      state.npcs.set(id, new Npc().assign({ x, y, dir, character, nameFr: name.fr, nameEn: name.en }));
    }
  }
}
