import { type Client, Room, type RoomException } from '@colyseus/core';
import type { MoveInput } from '../schema/input.ts';
import type { FactName, FactOf } from '../schema/messages/index.ts';
import { CLOSE } from '../schema/protocol.ts';
import { Refusal } from '../schema/refusals.ts';
import type { SCENE_FEATURES } from '../schema/scene.ts';
import { SceneState } from '../schema/state.ts';
import type { Occupant } from './occupant.ts';
import type { SceneryKnown } from './play-services.ts';
import type { RoomServices, Scene } from './services.ts';

/** Unsent bytes after which a reader is too slow to keep. Patches stop piling up long before: see interest/crowd-serializer.ts. */
const MAX_UNSENT_BYTES = 4 * 1024 * 1024;

/** What ws tells of a connection; Colyseus types it as any. */
interface Wire {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** What every room shares: limits, a net under every handler, and a list of things to stop when it closes. */
export abstract class Stage extends Room<{ state: SceneState; input: MoveInput }> {
  abstract readonly services: RoomServices;
  abstract readonly scene: Scene;
  override state = new SceneState();
  override maxMessagesPerSecond = 60;
  override seatReservationTimeout = 15;
  readonly occupants = new Map<string, Occupant>();
  /** Story flags of the scenario that the room is part of, as they are now; undefined in the open world. */
  scenarioFlags: Readonly<Record<string, string>> | undefined;
  /** How the scene was left by who plays in it; undefined in the open world. */
  scenery: SceneryKnown | undefined;
  /** Told of everybody who was on his way in a step; null while nobody needs to know. */
  trodden: ((who: Occupant) => void) | null = null;
  readonly #stops: (() => void)[] = [];

  /** Without this a handler that throws would stop the whole process. Messages never get here: their gate is `answer`. */
  override onUncaughtException(error: RoomException, method: string): void {
    this.services.log.error({ error: error.cause ?? error, room: this.roomId, method }, 'a room failed');
  }

  /** Refuses what the scene does not offer; in a preview, nothing that lasts is hung. */
  require(feature: (typeof SCENE_FEATURES)[number]): void {
    if (this.scene.preview && feature === 'exhibits') throw new Refusal('scene.feature');
    if (!this.scene.shape.features.includes(feature)) throw new Refusal('scene.feature');
  }

  /** Registers something to be stopped when the room closes. */
  until(stop: () => void): void {
    this.#stops.push(stop);
  }

  stopAll(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Whether somebody may still be here: in a scenario, only while he plays in it. */
  belongs(who: Occupant): boolean {
    return this.scene.scenario === undefined || who.scenario !== null;
  }

  /** Tells one player something. */
  tell<N extends FactName>(occupant: Occupant, fact: N, value: FactOf<N>): void {
    occupant.client.send(fact, value);
  }

  /** Tells something that somebody did or said to those of the room who hear him: who has blocked him does not. */
  spread<N extends FactName>(speaker: string, fact: N, value: FactOf<N>, among?: (who: Occupant) => boolean): void {
    const except: Client[] = [];
    for (const who of this.occupants.values()) {
      const isMeant = this.belongs(who) && (among?.(who) ?? true);
      if (isMeant && who.ear.hears(speaker)) continue;
      except.push(who.client);
      if (isMeant) who.ear.tellLater(speaker, () => this.tell(who, fact, value));
    }
    this.broadcast(fact, value, { except });
  }

  /** Tells everybody in the room something. */
  announce<N extends FactName>(fact: N, value: FactOf<N>): void {
    this.broadcast(fact, value);
  }

  /** Takes somebody's seat away with a code of CLOSE, whether connected or waited for. */
  dismiss(occupant: Occupant, code: number): void {
    if (occupant.giveUp) occupant.giveUp();
    else this.kickClient(occupant.client.sessionId, code);
  }

  /** Drops readers who are too slow: what they have not read fills the server's memory. */
  dropSlowReaders(): void {
    for (const occupant of this.occupants.values()) {
      const wire = occupant.client.ref as unknown as Wire;
      if (occupant.giveUp || wire.bufferedAmount <= MAX_UNSENT_BYTES) continue;
      this.services.log.warn({ room: this.roomId, unsent: wire.bufferedAmount }, 'dropped a slow reader');
      this.dismiss(occupant, CLOSE.tooSlow);
      wire.terminate();
    }
  }
}
