import type { ScenarioHere } from '../schema/messages/scenario.ts';
import { CLOSE } from '../schema/protocol.ts';
import { scenarioOf } from '../schema/scene-id.ts';
import { type Entered, quit, type SceneRoom } from './doorway.ts';
import { type Host, inhabit } from './inhabit.ts';
import { reasonOf } from './left.ts';
import { RefusalError } from './refusal-error.ts';
import { ScenePresence } from './scene-presence.ts';
import { type Here, Talker } from './talker.ts';

/** Being in one place at a time: the room one sits in, and what stands there. */
export abstract class Stay extends Talker {
  #room: SceneRoom | null = null;
  #place: ScenePresence | null = null;
  #scenario: ScenarioHere | null = null;
  /** Whether one is about to sit down elsewhere, and the room that gave one's seat up for it meanwhile. */
  #isArriving = false;
  #givenUp: SceneRoom | null = null;

  get place(): ScenePresence | null {
    return this.#place;
  }

  /** The scenario that is played where one is, as far as one has been told; null in the open world. */
  get scenario(): ScenarioHere | null {
    return this.#scenario;
  }

  /** The Colyseus room underneath, for what there is no method for here. */
  get room(): SceneRoom | null {
    return this.#room;
  }

  protected here(): Here {
    if (this.#room && this.#place) return { room: this.#room, place: this.#place };
    throw new RefusalError('scene.unknown', 'Not in a scene: call enter() first');
  }

  protected forget(): void {
    this.#room?.removeAllListeners();
    // What still arrives before the room lets go is for nobody.
    this.#room?.onMessage('*', () => {});
    this.#place?.stop();
    this.#room = null;
    this.#place = null;
  }

  /** Until one sits in the next room, or cannot, it is no news that the former seat is given up: one body has one seat. */
  protected async arriving(entered: Promise<Entered>): Promise<Entered> {
    this.#isArriving = true;
    try {
      return await entered;
    } catch (error) {
      this.#isArriving = false;
      if (this.#givenUp) this.#left(this.#givenUp, CLOSE.replaced);
      throw error;
    } finally {
      this.#isArriving = false;
      this.#givenUp = null;
    }
  }

  /** Makes a joined room the place one is in, then leaves the one before. */
  protected settle({ room, bundle }: Entered, host: Host): ScenePresence {
    const before = this.#room;
    this.forget();
    if (before) void quit(before);
    const place = new ScenePresence(room, bundle, {
      locale: host.locale,
      unseen: () => host.exhibits.unseen.exhibits,
    });
    this.#room = room;
    this.#place = place;
    if (this.#scenario && this.#scenario.id !== scenarioOf(place.id)) this.#know(null);
    host.chat.arrive(bundle.zones);
    this.emit('place', place);
    inhabit(room, place, {
      ...host,
      isHere: () => this.#place === place,
      tell: (event, value) => this.emit(event, value),
      know: (scenario) => this.#know(scenario),
      left: (code) => this.#left(room, code),
    });
    return place;
  }

  #know(scenario: ScenarioHere | null): void {
    const isNews = scenario !== null || this.#scenario !== null;
    this.#scenario = scenario;
    if (isNews) this.emit('scenario', scenario);
  }

  #left(room: SceneRoom, code: number): void {
    if (this.#room !== room) return;
    if (this.#isArriving && code === CLOSE.replaced) {
      this.#givenUp = room;
      return;
    }
    this.forget();
    this.#know(null);
    this.emit('left', { code, reason: reasonOf(code) });
  }
}
