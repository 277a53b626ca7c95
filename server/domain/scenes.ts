import { mustPreview } from '../../rooms/preview.ts';
import type { Clock, Identity, Places, Scene } from '../../rooms/services.ts';
import type { Story } from '../../rooms/story-services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Arrival, SceneBundle, ScenePlace, SceneSummary } from '../../schema/rest/scenes.ts';
import { lightOf } from '../../schema/scene/world-event.ts';
import { DIRECTIONS } from '../../schema/state.ts';
import { type ScenePicture, scenePictures } from '../content/render/scene-pictures.ts';
import type { SceneBook } from '../content/scene-book.ts';
import type { Store } from '../store/store.ts';
import type { PresenceBook } from './presence.ts';
import { mayKnow } from './scenario-seats.ts';

/** What the scene service shows to the outside. Everything that takes an id refuses `scene.unknown`. */
export interface SceneCatalog {
  list(): SceneSummary[];
  /** Whether he who asks may see it at all: previews, and scenes of scenarios, are not for everybody. */
  mustSee(id: string, identity?: Identity): Promise<void>;
  /** What does not depend on who asks. The same object as long as nothing of it changes. */
  place(id: string, identity?: Identity): Promise<ScenePlace>;
  /** What its map looks like; `annotated` with what cannot be seen. */
  picture(id: string, annotated: boolean, identity?: Identity): Promise<ScenePicture>;
  /** All four sources, for somebody who comes from a scene through one of its portals. */
  bundle(id: string, asked: { from?: string; portal?: string; identity?: Identity }): Promise<SceneBundle>;
}

interface Needs {
  readonly book: SceneBook;
  readonly presence: Pick<PresenceBook, 'playersIn'>;
  readonly story: Story;
  readonly places: Places;
  readonly clock: Clock;
  readonly store: Pick<Store, 'scenarioPlayers'>;
}

/** The scene service: gathers what four sources know of a scene (map, dialogues, events, story) for the one who asks. */
export function scenes({ book, presence, story, places, clock, store }: Needs): SceneCatalog {
  const sceneOf = async (id: string, identity?: Identity): Promise<{ scene: Scene; place: ScenePlace }> => {
    const scene = book.get(id);
    const place = book.place(id);
    if (!scene || !place) throw new Refusal('scene.unknown');
    mustPreview(scene, identity);
    if (!(await mayKnow(store, identity, id))) throw new Refusal('scene.unknown');
    return { scene, place };
  };

  const pictures = scenePictures();

  /** He arrives where the door leads that he came through; else where he was last, if that was here; else where all arrive. */
  const arrivalOf = async (
    scene: Scene,
    door: { from?: string; portal?: string },
    identity?: Identity,
  ): Promise<Arrival> => {
    const to = door.from && door.portal ? book.get(door.from)?.shape.portals[door.portal]?.to : undefined;
    const through = to?.scene === scene.id ? scene.spawns.get(to.spawn) : undefined;
    if (to && through) return stand(to.spawn, through);
    const last = identity && (await places.lastIn(identity.id, scene.scenario ?? null));
    if (last?.scene === scene.id) return stand(null, last);
    return stand('default', scene.spawns.get('default') ?? { x: 0, y: 0, dir: 0 });
  };

  return {
    list: () =>
      book.ids().flatMap((id) => {
        const scene = book.get(id);
        if (!scene) return [];
        const { title, description, capacity, open } = scene.shape;
        return { id, title, description, capacity, open, players: presence.playersIn(id) };
      }),
    async mustSee(id, identity) {
      await sceneOf(id, identity);
    },
    place: async (id, identity) => (await sceneOf(id, identity)).place,
    async picture(id, annotated, identity) {
      await sceneOf(id, identity);
      const open = book.open(id);
      if (!open) throw new Refusal('scene.unknown');
      return pictures.of(open.place, open.files, annotated);
    },
    async bundle(id, { from, portal, identity }) {
      const { scene, place } = await sceneOf(id, identity);
      const [{ flags }, arrival] = await Promise.all([
        identity ? story.progress({ account: identity.id, scenario: scene.scenario ?? null }) : { flags: {} },
        arrivalOf(scene, { from, portal }, identity),
      ]);
      const events = book.eventsAt(scene, clock.now()).flatMap((name) => {
        const event = scene.shape.events[name];
        return event ? [{ id: name, title: event.title, light: lightOf(event) }] : [];
      });
      return { ...place, events, story: { flags }, arrival };
    },
  };
}

function stand(spawn: string | null, { x, y, dir }: { x: number; y: number; dir: number }): Arrival {
  return { spawn, x, y, facing: DIRECTIONS[dir] ?? 'down' };
}
