import { NO_PROGRESS } from '../../schema/story.ts';
import { Feature } from '../feature.ts';
import { writeMilestones } from '../milestones.ts';
import type { Occupant } from '../occupant.ts';
import { followScenarioFlags } from '../scenario-flags.ts';
import { leads } from '../scenario-services.ts';
import { catchUp, follow, heroOf, tellNews } from '../story-acts.ts';

/** So many people are looked at anew at a time, when scenes have changed; and then the world goes on, for so many ms. */
const AT_A_TIME = 20;
const PAUSE_MS = 50;

/** How far people are: the room follows, so that what asks about it can be answered at any moment. */
export class StoryFeature extends Feature {
  override async opened(): Promise<void> {
    const { feed, scenes } = this.room.services;
    // Scenes that were published together are told one after the other.
    let isDue = false;
    this.room.until(
      scenes.follow({
        changed: (id) => {
          if (isDue || scenes.get(id)?.preview) return;
          isDue = true;
          this.room.clock.setTimeout(() => {
            isDue = false;
            this.#catchUpAll();
          }, 0);
        },
      }),
    );
    this.room.until(
      feed.hear('story.changed', ({ account, scenario, progress, news }) => {
        if (scenario !== heroOf(this.room, account).scenario) return;
        for (const who of this.#of(account)) {
          follow(who, progress);
          tellNews(this.room, who, news);
          writeMilestones(this.room, who, news);
        }
      }),
    );
    this.room.until(
      feed.hear('account.changed', ({ id }) => {
        for (const who of this.#of(id)) this.#catchUp(who);
      }),
    );
    this.room.until(
      feed.hear('scenario.sheet', ({ id, account }) => {
        if (id !== this.room.scene.scenario) return;
        for (const who of this.room.occupants.values())
          if (maySee(who, account) && !who.giveUp) this.room.tell(who, 'sheet.changed', { user: account });
      }),
    );
    await followScenarioFlags(this.room, () => this.#catchUpAll());
  }

  override arrived(who: Occupant): void {
    this.#catchUp(who);
  }

  /** Quests may have gone, or have other steps, in whichever scene: stories are those of the whole world. */
  #lookAnew(behind: Occupant[]): void {
    for (const who of behind.splice(0, AT_A_TIME))
      if (this.room.occupants.get(who.client.sessionId) === who) this.#catchUp(who);
    if (behind.length > 0) this.room.clock.setTimeout(() => this.#lookAnew(behind), PAUSE_MS);
  }

  /** Somebody is somebody else from now on: that one's story is his. */
  async became(who: Occupant): Promise<void> {
    who.progress = NO_PROGRESS;
    await catchUp(this.room, who);
  }

  #of(account: string): Occupant[] {
    return [...this.room.occupants.values()].filter(
      ({ identity }) => identity.id === account && identity.session !== null,
    );
  }

  #catchUpAll(): void {
    this.#lookAnew([...this.room.occupants.values()]);
  }

  #catchUp(who: Occupant): void {
    catchUp(this.room, who).catch((error) =>
      this.room.services.log.error({ error, room: this.room.roomId }, 'a story could not be read'),
    );
  }
}

/** Whose sheet somebody is told of: his own, the game masters everybody’s, and all of them the template. */
function maySee({ identity, scenario }: Occupant, account: string | null): boolean {
  return account === null || identity.id === account || (scenario !== null && leads(scenario, identity.id));
}
