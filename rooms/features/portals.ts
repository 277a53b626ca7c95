import { closedWords, type ShutBy } from '../../schema/closed-words.ts';
import type { Payload, Reply } from '../../schema/messages/index.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { PortalShape } from '../../schema/scene/portal.ts';
import { priceOf, shutBy, shutTo } from '../doors.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import { headcount } from '../seats.ts';
import { changeStory } from '../story-acts.ts';
import { depart } from '../travel.ts';

/** How often the room looks whether doors have opened or shut for somebody, in ms. */
const LOOK_EVERY_MS = 1000;

/** Doors: reserves a seat behind the portal, if it opens; and tells everybody which of them are shut to him. */
export class PortalsFeature extends Feature {
  /** What everybody was last told, in one line. */
  readonly #told = new WeakMap<Occupant, string>();

  override messages = {
    'portal.enter': this.answer('portal.enter', (who, ask) => this.#enter(who, ask)),
    'doors.ask': this.answer('doors.ask', (who) => {
      const shown = shutTo(this.room, who);
      this.#told.set(who, JSON.stringify(shown));
      return shown;
    }),
  };

  override opened(): void {
    this.room.clock.setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  override rebuilt(): void {
    this.#look();
  }

  async #enter(who: Occupant, ask: Payload<'portal.enter'>): Promise<Reply<'portal.enter'>> {
    const { portal } = ask;
    const shape = this.#doorAt(who, ask);
    this.#mustOpen(who, portal, shape);
    if (shape.capacity !== undefined && (await headcount(shape.to.scene)) >= shape.capacity)
      throw new Refusal('portal.full');
    return depart(this.room, who, shape.to, () => this.#pay(who, portal, shape));
  }

  /** The portal that he really stands at. */
  #doorAt(who: Occupant, { portal, from, at }: Payload<'portal.enter'>): PortalShape {
    const { scene } = this.room;
    if (from !== scene.id) throw new Refusal('portal.elsewhere');
    const area = scene.portals.get(portal);
    const shape = scene.shape.portals[portal];
    if (!area || !shape || distanceTo(area, at) > 0) throw new Refusal('portal.unknown');
    if (distanceTo(area, who.player) > REACH.portal) throw new Refusal('portal.too_far');
    return shape;
  }

  #mustOpen(who: Occupant, portal: string, shape: PortalShape): void {
    const by = shutBy(this.room, who, portal);
    if (by) throw closed(who, shape, by);
  }

  /** Uses up what the door takes: of two who have the one key together, one goes through. */
  async #pay(who: Occupant, portal: string, shape: PortalShape): Promise<void> {
    const take = priceOf(this.room, portal);
    if (take !== undefined && !(await changeStory(this.room, who, { take }))) throw closed(who, shape, 'item');
  }

  #look(): void {
    const { portals, events } = this.room.scene.shape;
    const isMoved =
      this.room.scenery !== undefined ||
      Object.keys(events).length > 0 ||
      Object.values(portals).some(({ needs, takes }) => needs || takes);
    if (!isMoved) return;
    for (const who of this.room.occupants.values()) {
      const before = this.#told.get(who);
      // Who has not asked yet is told when he does.
      if (before === undefined || who.giveUp) continue;
      const shown = shutTo(this.room, who);
      const now = JSON.stringify(shown);
      if (now === before) continue;
      this.#told.set(who, now);
      this.room.tell(who, 'doors.changed', shown);
    }
  }
}

const closed = (who: Occupant, shape: PortalShape, by: ShutBy) =>
  new Refusal('portal.closed', { why: closedWords(shape, by)[who.locale] });
