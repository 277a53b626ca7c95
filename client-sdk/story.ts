import type { Journal } from '../schema/rest/story.ts';
import type { Rest } from './rest.ts';

/** How far one is in the stories of this world. What changes is told by Parvis’s event `story.changed`. */
export class Story {
  readonly #rest: Rest;
  readonly #world: () => string | null;

  /** `world` says which scenario one is in; null in the open world. */
  constructor(rest: Rest, world: () => string | null) {
    this.#rest = rest;
    this.#world = world;
  }

  /** Quests, items and badges, as they are now in the world that one is in. */
  journal(): Promise<Journal> {
    const scenario = this.#world();
    return this.#rest.get<Journal>(`/v1/users/me/story${scenario === null ? '' : `?scenario=${scenario}`}`);
  }
}
