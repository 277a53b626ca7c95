import type { Journal } from '../schema/rest/story.ts';
import type { Rest } from './rest.ts';

/** How far one is in the stories of this world. What changes is told by Parvis’s event `story.changed`. */
export class Story {
  readonly #rest: Rest;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  /** Quests, items and badges, as they are now. */
  journal(): Promise<Journal> {
    return this.#rest.get<Journal>('/v1/users/me/story');
  }
}
