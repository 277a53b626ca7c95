import type { Reply } from '../../schema/messages/index.ts';
import { CLOSE } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { carry, seeOut } from '../carrying.ts';
import type { WayOut } from '../dialogue/journey.ts';
import { Feature } from '../feature.ts';
import { hereFor } from '../membership.ts';
import type { Occupant } from '../occupant.ts';
import type { ScenarioKnown } from '../scenario-services.ts';
import { depart } from '../travel.ts';
import { goFirst, waysInto } from '../ways.ts';

/** Of somebody who goes to and fro between two scenes the chronicle tells once in so many ms. */
const TOLD_FOR_MS = 10 * 60_000;

/** Who leaves so many ms after he got a seat elsewhere has taken it. */
const ON_THE_WAY_MS = 10_000;

/** Private worlds: going in and out, and following what becomes of the scenario that is played here. */
export class ScenarioFeature extends Feature implements WayOut {
  /** Who is on his way out of the scenario, and since when. */
  readonly #leaving = new WeakMap<Occupant, number>();
  /** When the chronicle last told that an account came here. */
  readonly #came = new Map<string, number>();

  override messages = {
    'scenario.enter': this.answer('scenario.enter', (who, { scenario }) => this.#enter(who, scenario)),
    'scenario.leave': this.answer('scenario.leave', (who) => this.leave(who)),
    'scenario.ask': this.answer('scenario.ask', ({ scenario, identity }) => ({
      scenario: scenario && hereFor(scenario, identity.id),
    })),
  };

  override opened(): void {
    const { feed } = this.room.services;
    const id = this.#scenario;
    if (id === undefined) return;
    this.room.until(
      feed.hear('scenario.changed', (known) => {
        if (known.id === id) for (const who of this.room.occupants.values()) this.#know(who, known);
      }),
    );
    this.room.until(
      feed.hear('scenario.left', ({ id: of, account, removed }) => {
        if (of !== id) return;
        for (const who of [...this.room.occupants.values()])
          if (who.identity.id === account) void this.#putOut(who, removed ? 'removed' : 'left');
      }),
    );
    this.room.until(
      feed.hear('scenario.deleted', (gone) => {
        if (gone.id === id) for (const who of [...this.room.occupants.values()]) void this.#putOut(who, 'deleted');
      }),
    );
  }

  override arrived(who: Occupant): void {
    if (this.#scenario === undefined) return;
    this.#renew(who).catch((error) => this.#failed(error));
    this.#tellOfComing(who);
  }

  override departing(who: Occupant): void {
    const since = this.#leaving.get(who);
    if (since !== undefined && this.room.services.clock.now() - since < ON_THE_WAY_MS) this.#write(who, { left: true });
  }

  get #scenario(): string | undefined {
    return this.room.scene.scenario;
  }

  async #enter(who: Occupant, scenario: string): Promise<Reply<'scenario.enter'>> {
    const { services } = this.room;
    const { identity } = who;
    if (identity.guest) throw new Refusal('account.required');
    if (scenario === this.#scenario) throw new Refusal('scenario.here');
    if (!(await services.scenarios.playedBy(identity.id, scenario))) throw new Refusal('scenario.unknown');
    const seat = await goFirst(await waysInto(services, identity, scenario), (way) => depart(this.room, who, way));
    this.#leaving.set(who, services.clock.now());
    return seat;
  }

  /** The seat that is kept for him in the open world; refuses `scenario.outside` there. */
  async leave(who: Occupant): Promise<Reply<'scenario.leave'>> {
    if (this.#scenario === undefined) throw new Refusal('scenario.outside');
    const ways = await waysInto(this.room.services, who.identity, null);
    const seat = await goFirst(ways, (way) => depart(this.room, who, way));
    this.#leaving.set(who, this.room.services.clock.now());
    return seat;
  }

  /** What he was told of before he sat down may have changed while he did. */
  async #renew(who: Occupant): Promise<void> {
    const { services, occupants } = this.room;
    const known = await services.scenarios.playedBy(who.identity.id, this.#scenario ?? '');
    if (occupants.get(who.client.sessionId) !== who || !who.scenario) return;
    if (known) this.#know(who, known);
    else await this.#putOut(who, 'removed');
  }

  #know(who: Occupant, known: ScenarioKnown): void {
    if (!who.scenario || known.revision <= who.scenario.revision) return;
    who.scenario = known;
    if (!who.giveUp) this.room.tell(who, 'scenario.here', hereFor(known, who.identity.id));
  }

  /** Nothing is done or heard here any more by who does not play; he is carried into the open world, or else seen out. */
  async #putOut(who: Occupant, why: 'removed' | 'left' | 'deleted'): Promise<void> {
    if (!who.scenario) return;
    who.scenario = null;
    try {
      if (who.giveUp) throw new Refusal('scene.unknown');
      const ways = await waysInto(this.room.services, who.identity, null);
      // Of a scenario that is gone all meet in the square.
      const [, ...halls] = ways;
      const wanted = why === 'deleted' && ways[0]?.spawn === null ? halls : ways;
      await goFirst(wanted, (way) => carry(this.room, who, way, why));
      seeOut(this.room, who);
    } catch (error) {
      if (!(error instanceof Refusal)) this.#failed(error);
      this.room.dismiss(who, CLOSE.closed);
    }
  }

  #tellOfComing(who: Occupant): void {
    if (who.cameFrom === null || who.cameFrom === this.room.roomId) return;
    const now = this.room.services.clock.now();
    const before = this.#came.get(who.identity.id);
    if (before !== undefined && now - before < TOLD_FOR_MS) return;
    this.#came.set(who.identity.id, now);
    this.#write(who, {});
  }

  /** A line for the chronicle: he came here; or he left for the open world, or another scenario (`left`). */
  #write({ identity: { id, name } }: Occupant, about: { readonly left?: true }): void {
    const { scene, services } = this.room;
    if (scene.scenario === undefined) return;
    const line = { scenario: scene.scenario, kind: 'travel', account: id, name, scene: scene.id, text: '' } as const;
    services.chronicle.write({ ...line, about }).catch((error) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.room.services.log.error({ error, scene: this.room.scene.id }, 'a room did not follow its scenario');
  }
}
