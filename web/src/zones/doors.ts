import type { Parvis } from '../../../client-sdk/index.ts';
import type { ShutDoors } from '../../../schema/messages/doors.ts';
import type { Words } from '../../../schema/words.ts';
import { pick } from '../locale.ts';

/** The doors of the scene that do not open for the player, as the server last said. */
export class Doors {
  #shut = new Map<string, Words>();

  constructor(client: Parvis) {
    client.on('place', () => {
      this.#shut.clear();
      this.#ask(client);
    });
    client.on('reconnected', () => this.#ask(client));
    client.on('doors', (doors) => this.#know(doors));
  }

  /** Why a door does not open; undefined when it does. */
  whyShut(portal: string): string | undefined {
    const why = this.#shut.get(portal);
    return why && pick(why);
  }

  #ask(client: Parvis): void {
    const { place } = client;
    place
      ?.shutDoors()
      .then((doors) => {
        if (client.place === place) this.#know(doors);
      })
      .catch(() => {});
  }

  #know({ shut }: ShutDoors): void {
    this.#shut = new Map(shut.map(({ portal, why }) => [portal, why]));
  }
}
