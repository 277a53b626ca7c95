import { Refusal } from '../schema/refusals.ts';
import type { Identity, Scene } from './services.ts';

/** Whether somebody may see a scene: previews are for who published them, and for the staff. */
export function maySee({ preview }: Pick<Scene, 'preview'>, who: Pick<Identity, 'id' | 'role'> | undefined): boolean {
  return !preview || (who !== undefined && (who.id === preview.by || who.role === 'moderator' || who.role === 'admin'));
}

/** Refuses `scene.unknown` to a stranger in a preview: he is not told that it is there. */
export function mustPreview(scene: Pick<Scene, 'preview'>, who: Pick<Identity, 'id' | 'role'> | undefined): void {
  if (!maySee(scene, who)) throw new Refusal('scene.unknown');
}
