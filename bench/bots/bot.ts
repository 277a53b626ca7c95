import { Protocol, ProtocolModifier } from '@colyseus/core';
import { Decoder } from '@colyseus/schema';
import type { Ground } from '../../schema/ground.ts';
import { type Player, SceneState } from '../../schema/state.ts';
import type { Point } from '../../schema/way/sweep.ts';
import { intentFrame } from '../intent.ts';
import { RawSocket } from '../raw-socket.ts';
import { Feet } from './feet.ts';
import { Stroll } from './stroll.ts';

/** Bytes in front of what a timed frame says: its code, the server's clock, the client's tick that its body has reached. */
const TIMED_HEAD = 9;
const ACK_AT = 5;

interface Place {
  readonly port: number;
  readonly host: string;
  readonly ground: Ground;
  readonly goals: readonly Point[];
}

/**
 * Somebody who strolls about in a scene. It decodes one frame, the first whole state, to know where it stands; from then
 * on it knows by itself, and a few hundred of them cost less than one browser.
 */
export class Bot {
  readonly sessionId: string;
  readonly #socket: RawSocket;
  readonly #place: Place;
  readonly #roll: () => number;
  #feet: Feet | null = null;
  #stroll: Stroll | null = null;
  #asked = 0;

  /** `path` is where its seat is taken. `sat` is called when it stands in the scene, `gone` when it is out of it again. */
  constructor(place: Place, path: string, roll: () => number, told: { sat(): void; gone(): void }) {
    this.#place = place;
    this.#roll = roll;
    this.sessionId = new URLSearchParams(path.split('?')[1]).get('sessionId') ?? '';
    this.#socket = new RawSocket(
      place.port,
      path,
      { heard: (message) => this.#hear(message, told.sat), closed: told.gone },
      place.host,
    );
  }

  /** Where it believes to stand; undefined until it stands anywhere. */
  get at(): Point | undefined {
    return this.#feet?.body;
  }

  /** One tick of its life; to be called at the rate of the server's steps. */
  live(now: number): void {
    if (this.#feet && this.#stroll) this.#feet.step(this.#stroll.wish(this.#feet.body, now));
  }

  say(text: string): void {
    const words = Buffer.from(text);
    const type = Buffer.from('chat.say');
    const head = [Protocol.ROOM_REQUEST, this.#asked++ & 127, 0xa0 | type.length, ...type];
    // MessagePack: a map of one, the text under `text`.
    this.#socket.say(
      Buffer.concat([
        Buffer.from([...head, 0x81, 0xa4]),
        Buffer.from('text'),
        Buffer.from([0xd9, words.length]),
        words,
      ]),
    );
  }

  /** Leaves for good: nobody waits for it to come back. */
  leave(): void {
    this.#socket.say(Buffer.from([Protocol.LEAVE_ROOM]));
    this.#socket.end();
  }

  #hear(message: Buffer, sat: () => void): void {
    const code = (message[0] ?? 0) & 31;
    const isTimed = ((message[0] ?? 0) & ProtocolModifier.TIMED) !== 0;
    if (code === Protocol.JOIN_ROOM) this.#socket.say(Buffer.from([Protocol.JOIN_ROOM]));
    if (code === Protocol.ROOM_STATE) this.#stand(message, isTimed ? TIMED_HEAD : 1, sat);
    if (code === Protocol.ROOM_STATE_PATCH && isTimed) this.#feet?.acknowledge(message.readUInt32LE(ACK_AT));
  }

  #stand(message: Buffer, offset: number, sat: () => void): void {
    const state = new SceneState();
    new Decoder(state).decode(Buffer.from(message), { offset });
    const self: Player | undefined = state.players.get(this.sessionId);
    if (!self) return;
    const { ground, goals } = this.#place;
    const first = this.#feet === null;
    this.#feet = new Feet(self, ground, (tick, { x, y }) => this.#socket.say(intentFrame(tick, x, y)));
    this.#stroll ??= new Stroll(ground, goals, performance.now(), this.#roll);
    if (first) sat();
  }
}
