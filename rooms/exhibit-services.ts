import type { Showing } from '../schema/exhibitions.ts';
import type { ExhibitKind } from '../schema/exhibits.ts';
import type { Identity } from './services.ts';

/** What hangs at a spot, as far as a room needs it. */
export interface Hung {
  readonly id: string;
  readonly scene: string;
  readonly spot: string;
  readonly kind: ExhibitKind;
  readonly title: string;
  readonly by: string;
  readonly account: string;
  readonly thumbUrl: string;
  readonly likes: number;
  /** `waiting` counts while the scene is curated. */
  readonly state: 'shown' | 'waiting';
}

/** What somebody hangs: an upload of his, or a link. */
export interface Hanging {
  readonly scene: string;
  readonly spot: string;
  readonly asset?: string | undefined;
  readonly link?: string | undefined;
  readonly title: string;
  readonly author?: string;
  readonly description?: string;
}

export interface Exhibition extends Showing {
  readonly scene: string;
  readonly title: string;
  readonly description: string;
}

export interface Exhibits {
  /** All that hangs in a scene, what is not shown too. */
  inScene(scene: string): Promise<Hung[]>;
  /**
   * Hangs something at a free spot. Refuses `account.required`, `title.refused`, `text.refused`, `exhibit.what`,
   * `exhibit.link`, `asset.unknown`, `spot.waiting` and `spot.taken`.
   */
  hang(by: Identity, what: Hanging): Promise<Hung>;
  /** Takes down; refuses `exhibit.unknown` or `auth.forbidden`. */
  remove(by: Identity, where: { scene: string; spot: string }): Promise<void>;
}

export interface Exhibitions {
  /** Every exhibition of a scene, those that are over too. */
  inScene(scene: string): Promise<Exhibition[]>;
}

export interface Curators {
  /** The accounts that look after a scene; the staff may do so anyway. */
  inScene(scene: string): Promise<readonly string[]>;
  /** Whether somebody may look after a scene that was, or was not, given into his care. */
  may(by: Identity, given: boolean): boolean;
}
