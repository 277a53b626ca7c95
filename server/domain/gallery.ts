import type { SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Clock, Scene } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import type { Words } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Blocks } from './blocks.ts';
import type { Moderation } from './chat.ts';
import { type Curating, curating } from './curating.ts';
import { type Curators, curators, type Walls } from './curators.ts';
import { sight } from './exhibit-sight.ts';
import { type Exhibitions, exhibitions } from './exhibitions.ts';
import { type Exhibits, exhibits } from './exhibits.ts';
import { type Likes, likes } from './likes.ts';
import type { Names } from './moderation/moderation.ts';
import { type VisitorsBook, visitorsBook } from './visitors-book.ts';
import { writing } from './writing.ts';

/** Everything about what hangs in scenes. */
export interface Gallery {
  readonly exhibits: Exhibits;
  readonly likes: Likes;
  readonly visitorsBook: VisitorsBook;
  readonly curators: Curators;
  readonly curating: Curating;
  readonly exhibitions: Exhibitions;
}

/** Where things may hang, as scenes say. */
export interface Rooms {
  get(id: string): Pick<Scene, 'shape' | 'spots' | 'zones'> | undefined;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Audit;
  readonly blocks: Blocks;
  readonly sanctions: Pick<SanctionChecks, 'check'>;
  readonly moderation: Moderation & Pick<Names, 'mustTitle'>;
  readonly scenes: Rooms;
}

function wallsOf(scenes: Rooms): Walls & { labelOf(scene: string, spot: string): Words } {
  function sceneOf(id: string) {
    const scene = scenes.get(id);
    if (!scene) throw new Refusal('scene.unknown');
    return scene;
  }
  return {
    of(id) {
      const { shape, spots } = sceneOf(id);
      return { curated: shape.curated ?? false, spots: new Set(spots.keys()) };
    },
    labelOf(scene, spot) {
      const { shape, zones } = sceneOf(scene);
      const walls = [...zones.values()].filter((zone) => zone.kind === 'exhibit-wall');
      const wall = walls.find((one) => placesOn(one).some(({ id }) => id === spot));
      const on = (title: string) => `${title}, ${spot.slice(spot.lastIndexOf('-') + 1)}`;
      return shape.spots[spot]?.label ?? { fr: on(wall?.titleFr ?? ''), en: on(wall?.titleEn ?? '') };
    },
  };
}

export function openGallery({ scenes, ...given }: Needs): Gallery {
  const walls = wallsOf(scenes);
  const keepers = curators({ ...given, walls });
  const needs = { ...given, walls, writing: writing(given), curators: keepers };
  const seen = { ...needs, sight: sight(needs) };
  return {
    exhibits: exhibits(seen),
    likes: likes(seen),
    visitorsBook: visitorsBook(seen),
    curators: keepers,
    curating: curating(seen),
    exhibitions: exhibitions(needs),
  };
}
