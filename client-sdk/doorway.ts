import { Client, type Room } from '@colyseus/sdk';
import type { SeatReservation } from '../schema/messages/travel.ts';
import { PROTOCOL_VERSION, SCENE_ROOM } from '../schema/protocol.ts';
import type { Locale } from '../schema/scene.ts';
import type { SceneState } from '../schema/state.ts';
import { fromJoin } from './refusal-error.ts';

export type SceneRoom = Room<unknown, SceneState>;

/** The ways into a room: by asking the matchmaker, or on a seat that a portal reserved. */
export class Doorway {
  readonly #client: Client;

  constructor(url: string) {
    // The stock client repeats its token in the address of the socket, where logs would keep it. The seat is enough.
    this.#client = new Client(url, { urlBuilder: withoutToken });
  }

  /** Joins a scene by itself; rejects with a RefusalError that says why not. */
  async join(scene: string, token: string | null, locale: Locale): Promise<SceneRoom> {
    this.#client.auth.token = token ?? '';
    try {
      const options = { scene, locale, protocol: PROTOCOL_VERSION };
      return await ready(await this.#client.joinOrCreate<SceneState>(SCENE_ROOM, options));
    } catch (error) {
      throw fromJoin(error, locale);
    }
  }

  /** Takes a reserved seat. */
  async take(seat: SeatReservation, locale: Locale): Promise<SceneRoom> {
    try {
      return await ready(await this.#client.consumeSeatReservation<SceneState>(seat));
    } catch (error) {
      throw fromJoin(error, locale);
    }
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
  room.reconnection.minUptime = 0;
  room.reconnection.maxRetries = 12;
  room.reconnection.maxDelay = 2000;
  room.reconnection.maxEnqueuedMessages = 0;
  return new Promise((resolve, reject) => {
    const gone = (code: number, reason?: string) => reject(new Error(reason || `closed (${code})`));
    room.onLeave.once(gone);
    room.onStateChange.once(() => {
      room.onLeave.remove(gone);
      resolve(room);
    });
  });
}
