import type { SceneShape } from '../../../schema/scene.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';
import type { SceneFiles } from '../scene-files.ts';

/** World events that name what there is not: NPCs, portals, other events, music. */
export function* checkEvents(files: SceneFiles, id: string, shape: SceneShape): Generator<ContentFault> {
  const file = `${id}/scene.json`;
  const unknown = (place: string, what: string) =>
    faultOf('event-object-unknown', { file, place, reason: `there is no ${what}` });
  for (const [name, { when, effects }] of Object.entries(shape.events)) {
    const cause = when?.event;
    if (cause !== undefined && (cause === name || !Object.hasOwn(shape.events, cause)))
      yield unknown(`events.${name}.when.event`, `other event "${cause}" here`);
    for (const [index, effect] of effects.entries()) {
      const place = `events.${name}.effects.${index}`;
      if (effect.kind === 'spawn' && !Object.hasOwn(shape.npcs, effect.npc))
        yield unknown(`${place}.npc`, `NPC "${effect.npc}" here`);
      if (effect.kind === 'door' && !Object.hasOwn(shape.portals, effect.portal))
        yield unknown(`${place}.portal`, `portal "${effect.portal}" here`);
      if (effect.kind === 'music' && !files.read(`${id}/${effect.track}`))
        yield unknown(`${place}.track`, `file "${effect.track}" in the scene’s folder`);
    }
  }
}
