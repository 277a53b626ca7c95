import { Client, type Room } from '@colyseus/sdk';
import type { SeatReservation } from '../schema/messages/travel.ts';
import { ARRIVAL_SCENE, PROTOCOL_VERSION, SCENE_ROOM } from '../schema/protocol.ts';
import type { SceneBundle } from '../schema/rest/scenes.ts';
import type { SceneState } from '../schema/state.ts';
import { fromJoin, RefusalError } from './refusal-error.ts';
import type { Asker, Rest } from './rest.ts';

export type SceneRoom = Room<unknown, SceneState>;

/** A room one has joined, and what to draw it with. */
export interface Entered {
  readonly room: SceneRoom;
  readonly bundle: SceneBundle;
}

/** A portal, and the scene that it is in. */
export interface Threshold {
  readonly from: string;
  readonly portal: string;
}

/** The scene takes nobody in, or is no more. */
const SHUT: ReadonlySet<number> = new Set([403, 404]);

/** The ways into a scene: by asking the matchmaker, or on a seat that a portal reserved. */
export class Doorway {
  readonly #client: Client;
  readonly #rest: Rest;
  readonly #asker: () => Asker;

  constructor(url: string, rest: Rest, asker: () => Asker) {
    // The stock client repeats its token in the address of the socket, where logs would keep it. The seat is enough.
    this.#client = new Client(url, { urlBuilder: withoutToken });
    this.#rest = rest;
    this.#asker = asker;
  }

  /** Joins a scene by itself, or else the arrival hall, if one may not go there; rejects with a RefusalError that says why not. */
  async join(scene: string, orArrive = false): Promise<Entered> {
    try {
      return await this.#join(scene);
    } catch (error) {
      const isShut = error instanceof RefusalError && SHUT.has(error.status) && scene !== ARRIVAL_SCENE;
      if (!orArrive || !isShut) throw error;
      return this.#join(ARRIVAL_SCENE);
    }
  }

  #join(scene: string): Promise<Entered> {
    const { token, locale } = this.#asker();
    this.#client.auth.token = token ?? '';
    const options = { scene, locale, protocol: PROTOCOL_VERSION };
    return this.#enter(this.#client.joinOrCreate<SceneState>(SCENE_ROOM, options), scene, '');
  }

  /** Takes a reserved seat in a scene, if need be coming through a portal of another. */
  take(seat: SeatReservation, scene: string, through?: Threshold): Promise<Entered> {
    const query = through ? `?${new URLSearchParams({ ...through })}` : '';
    return this.#enter(this.#client.consumeSeatReservation<SceneState>(seat), scene, query);
  }

  /** Joins and fetches at once; a room whose bundle did not come is left again. */
  async #enter(joining: Promise<SceneRoom>, scene: string, query: string): Promise<Entered> {
    const fetching = this.#rest.get<SceneBundle>(`/v1/scenes/${encodeURIComponent(scene)}${query}`);
    const [room, bundle] = await Promise.allSettled([joining.then(ready), fetching]);
    if (room.status === 'rejected') throw fromJoin(room.reason, this.#asker().locale);
    if (bundle.status === 'fulfilled') return { room: room.value, bundle: bundle.value };
    void quit(room.value);
    throw bundle.reason;
  }
}

/** How long a leave-taking may take before one simply goes, in ms. */
const GOODBYE_MS = 2000;

/** Leaves a room for good. A connection that is down, or does not answer, keeps nobody. */
export async function quit(room: SceneRoom): Promise<void> {
  room.reconnection.enabled = false;
  if (!room.connection.isOpen) return room.connection.close();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      room.connection.close();
      resolve();
    }, GOODBYE_MS);
  });
  await Promise.race([
    room.leave().then(
      () => {},
      () => {},
    ),
    late,
  ]);
  clearTimeout(timer);
}

function withoutToken(url: URL): string {
  url.searchParams.delete('_authToken');
  return url.href;
}

/** A room is entered once its first whole state is here. */
function ready(room: SceneRoom): Promise<SceneRoom> {
  // What is told before one stands there is for nobody.
  room.onMessage('*', () => {});
  room.reconnection.minUptime = 0;
  room.reconnection.maxRetries = 12;
  room.reconnection.maxDelay = 2000;
  room.reconnection.maxEnqueuedMessages = 0;
  // What a room tells while its scene is being fetched: nobody hears it yet, and it can be read later.
  room.onMessage('*', () => {});
  return new Promise((resolve, reject) => {
    const gone = (code: number, reason?: string) => reject(new Error(reason || `closed (${code})`));
    room.onLeave.once(gone);
    room.onStateChange.once(() => {
      room.onLeave.remove(gone);
      resolve(room);
    });
  });
}
