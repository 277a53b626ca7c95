import { TICK_RATE } from '../../schema/protocol.ts';
import { Feature } from '../feature.ts';
import type { Bystanders, Summons } from '../npcs/bystanders.ts';
import { postAt, Resident } from '../npcs/resident.ts';
import type { Dice } from '../npcs/routes.ts';
import type { Occupant } from '../occupant.ts';

/** How often the room looks who ought to be where, in ms. */
const LOOK_EVERY_MS = 1000;

/** The scene's NPCs: who is there at this hour, where they walk, and whom they attend to. */
export class NpcsFeature extends Feature implements Bystanders {
  readonly #here = new Map<string, Resident>();
  readonly #dice: Dice;

  constructor(dice: Dice = Math.random) {
    super();
    this.#dice = dice;
  }

  override opened(): void {
    this.look();
    this.room.clock.setInterval(() => this.#walk(), 1000 / TICK_RATE);
    this.room.clock.setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  override rebuilt(): void {
    const { shape } = this.room.scene;
    for (const [id, resident] of this.#here) resident.introduce(shape.npcs[id]);
    this.look(true);
  }

  /** Lets everybody be where he ought to be now; `anew` when the ground or the ways may have changed. */
  look(anew = false): void {
    const { scene, services } = this.room;
    const minutes = services.scenes.minutesAt(services.clock.now());
    for (const id of Object.keys(scene.shape.npcs)) this.#post(id, minutes, anew);
    for (const id of this.#here.keys()) if (!scene.npcs.has(id)) this.#remove(id);
  }

  isHere(npc: string): boolean {
    return this.#here.has(npc);
  }

  isNear(npc: string, who: Occupant, pixels: number): boolean {
    return this.#here.get(npc)?.isNear(who, pixels, this.#now) ?? false;
  }

  attend(npc: string, who: Occupant): void {
    this.#here.get(npc)?.attend(who, this.#now);
  }

  letGo(npc: string, who: Occupant): void {
    this.#here.get(npc)?.letGo(who, this.#now);
  }

  get #now(): number {
    return this.room.clock.elapsedTime;
  }

  #walk(): void {
    for (const resident of this.#here.values()) resident.advance(this.#now, this.#dice);
  }

  #post(id: string, minutes: number, anew: boolean): void {
    const { scene, plugins, state, scenery } = this.room;
    const { events } = plugins as { events: Summons };
    const put = scenery?.npcs[id];
    const called = put !== undefined || events.isCalled(id);
    const post = called ? postAt(scene, id, minutes, put) : null;
    const resident = this.#here.get(id);
    if (post === null) {
      if (resident?.leaves(this.#now)) this.#remove(id);
    } else if (resident) resident.take(scene, id, post, this.#now, anew);
    else {
      const newcomer = new Resident(scene, id, post, this.#now);
      this.#here.set(id, newcomer);
      state.npcs.set(id, newcomer.synced);
    }
  }

  #remove(id: string): void {
    this.#here.delete(id);
    this.room.state.npcs.delete(id);
  }
}
