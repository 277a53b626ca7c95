import { Npc } from '../../schema/state.ts';
import { Feature } from '../feature.ts';

/** Puts the scene's NPCs on their spots. */
export class NpcsFeature extends Feature {
  override opened(): void {
    this.#place();
  }

  override rebuilt(): void {
    const { scene, state } = this.room;
    for (const id of [...state.npcs.keys()]) if (!scene.npcs.has(id)) state.npcs.delete(id);
    this.#place();
  }

  #place(): void {
    const { scene, state } = this.room;
    for (const [id, { x, y, dir }] of scene.npcs) {
      const shape = scene.shape.npcs[id];
      if (!shape) continue;
      const { character, name } = shape;
      const npc = state.npcs.get(id) ?? new Npc();
      state.npcs.set(id, npc.assign({ x, y, dir, character, nameFr: name.fr, nameEn: name.en }));
    }
  }
}
