import { Callbacks } from '@colyseus/sdk';
import type { ScenePlace } from '../schema/rest/scenes.ts';
import type { SceneRoom } from './doorway.ts';
import type { Rest } from './rest.ts';
import type { ScenePresence } from './scene-presence.ts';

/** People of a crowd fetch a new edition one after the other: so many ms for each, so long at most. */
const EACH_MS = 1;
const MOST_MS = 2000;
/** Who could not fetch it, or got another one, tries again after this many ms. */
const AGAIN_MS = 1000;

interface Follower {
  readonly rest: Rest;
  /** Whether one is still there. */
  isHere(): boolean;
  changed(): void;
}

/** Keeps a place as the room has it: fetches each new edition, and tells when it is there. Ends with the room. */
export function followChanges(room: SceneRoom, place: ScenePresence, { rest, isHere, changed }: Follower): void {
  const isCurrent = () => room.state.edition === place.bundle.edition;
  let isFetching = false;

  async function fetchPlace(): Promise<void> {
    const fetched = await rest.get<ScenePlace>(`/v1/scenes/${encodeURIComponent(place.id)}?part=place`);
    if (!isHere() || fetched.edition !== room.state.edition) return;
    place.rebuild(fetched);
    changed();
  }

  async function follow(): Promise<void> {
    if (isFetching) return;
    isFetching = true;
    let wait = Math.random() * Math.min(MOST_MS, room.state.people * EACH_MS);
    while (isHere() && !isCurrent()) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await fetchPlace().catch(() => {});
      wait = AGAIN_MS;
    }
    isFetching = false;
  }

  Callbacks.get(room).listen('edition', () => void follow());
}
