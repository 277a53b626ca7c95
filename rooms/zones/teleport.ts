import type { Stand } from '../services.ts';
import type { Stage } from '../stage.ts';
import type { Behaviour } from './behaviour.ts';

/**
 * Who steps on stands on another pad, or at a spawn, at once. He is put there, he does not step: so the other pad does
 * not send him back before he has left it. His client learns of it as of any other correction.
 */
export const teleport: Behaviour<'teleport'> = {
  stepped: (room, who, { to }) => landingOf(room, to, who.player.dir),
};

function landingOf({ scene }: Pick<Stage, 'scene'>, to: string, dir: number): Stand | undefined {
  const pad = scene.zones.get(to);
  if (pad?.kind === 'teleport') return { x: pad.x + pad.width / 2, y: pad.y + pad.height / 2, dir };
  return scene.spawns.get(to);
}
