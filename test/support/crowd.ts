import { type Client, ClientState, Protocol } from '@colyseus/core';
import { SchemaSerializer } from '@colyseus/sdk';
import { CrowdSerializer } from '../../rooms/interest/crowd-serializer.ts';
import { CROWD_RULES, type CrowdRules } from '../../rooms/interest/rules.ts';
import { Player, SceneState } from '../../schema/state.ts';

/** A client as a serializer sees it, with the stock SDK's decoder behind it. Frames lie in its mailbox until it reads. */
export class Reader {
  readonly ref = { bufferedAmount: 0 };
  readonly sessionId: string;
  state = ClientState.JOINED;
  readonly mailbox: Uint8Array[] = [];
  /** Of the last frame: the server's time and the acknowledged input. */
  timing = { sNow: 0, ack: 0 };
  frames = 0;
  readonly #sdk: SchemaSerializer<SceneState>;

  /** With `before`, a connection that came back: the SDK keeps what it had decoded. */
  constructor(sessionId: string, handshake: Uint8Array, before?: Reader) {
    this.sessionId = sessionId;
    this.#sdk = before ? before.#sdk : new SchemaSerializer<SceneState>();
    if (!before) this.#sdk.handshake(handshake, { offset: 0 });
  }

  raw(frame: Uint8Array): void {
    this.mailbox.push(frame);
  }

  read(): void {
    for (const frame of this.mailbox.splice(0)) {
      this.frames++;
      const view = new DataView(frame.buffer, frame.byteOffset);
      this.timing = { sNow: view.getUint32(1, true), ack: view.getUint32(5, true) };
      const it = { offset: 9 };
      if (((frame[0] ?? 0) & 31) === Protocol.ROOM_STATE) this.#sdk.setState(frame, it);
      else this.#sdk.patch(frame, it);
    }
  }

  get seen(): SceneState {
    return this.#sdk.getState();
  }
}

/** A scene's state with a serializer and readers, driven tick by tick without a room or a network. */
export class Street {
  readonly state = new SceneState();
  readonly serializer: CrowdSerializer;
  readonly readers = new Map<string, Reader>();
  now = 0;

  constructor(rules: Partial<CrowdRules> = {}) {
    this.serializer = new CrowdSerializer(({ sessionId }) => ({ tick: sessionId.length }), {
      ...CROWD_RULES,
      ...rules,
    });
    this.serializer.reset(this.state);
  }

  get players(): SceneState['players'] {
    return this.state.players;
  }

  stand(key: string, x: number, y: number): Player {
    const player = new Player().assign({ x, y, name: `${key} 🙂`, account: `account-of-${key}`, avatar: 'mason' });
    this.players.set(key, player);
    return player;
  }

  /** Somebody's client comes, or comes back: it gets the whole state at once, between two patches. */
  join(key: string, before?: Reader): Reader {
    const reader = new Reader(key, this.serializer.handshake(), before);
    this.readers.set(key, reader);
    reader.raw(this.serializer.getFullState(reader as unknown as Client, { sNow: this.now }));
    return reader;
  }

  tick(): void {
    this.now += 50;
    this.serializer.applyPatches([...this.readers.values()] as unknown as Client[], this.state, { sNow: this.now });
  }
}

/** What a body looks like, to compare. */
export function looks({ x, y, dir, moving, passes, name, avatar, account, guest, status }: Player): string {
  return `${x} ${y} ${dir} ${moving} ${passes} ${guest} ${status} ${avatar} ${account} ${name}`;
}
