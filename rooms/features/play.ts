import { Feature } from '../feature.ts';
import type { Bystanders } from '../npcs/bystanders.ts';
import { mustPlayHere } from '../play/lead.ts';
import { roll } from '../play/roll.ts';
import { narrate, voice } from '../play/speak.ts';
import { door, event, flag, place } from '../play/stage-hand.ts';
import { bring, summon } from '../play/summon.ts';
import { viewFor } from '../play/view.ts';
import type { SceneryKnown } from '../play-services.ts';
import { leads } from '../scenario-services.ts';
import { followScenery } from '../scenery.ts';

/** Playing a scenario: what game masters do, narrating in turn, and dice for all. Each act is in rooms/play. */
export class PlayFeature extends Feature {
  override messages = {
    'play.ask': this.answer('play.ask', (who) => viewFor(this.room, who)),
    'play.narrate': this.answer('play.narrate', async (who, asked) => done(narrate(this.room, who, asked))),
    'play.pass': this.answer('play.pass', (who) =>
      done(this.room.services.narrations.pass(who.identity, mustPlayHere(who).id)),
    ),
    'play.roll': this.answer('play.roll', (who, asked) => roll(this.room, who, asked)),
    'play.summon': this.answer('play.summon', (who, asked) => done(summon(this.room, who, asked))),
    'play.place': this.answer('play.place', (who, asked) => done(place(this.room, who, asked))),
    'play.voice': this.answer('play.voice', (who, asked) => done(voice(this.room, who, asked))),
    'play.event': this.answer('play.event', (who, asked) => done(event(this.room, who, asked))),
    'play.flag': this.answer('play.flag', (who, asked) => done(flag(this.room, who, asked))),
    'play.door': this.answer('play.door', (who, asked) => done(door(this.room, who, asked))),
  };

  override async opened(): Promise<void> {
    const { scene, services } = this.room;
    if (scene.scenario === undefined) return;
    const { feed } = services;
    this.room.until(
      feed.hear('scenario.summoned', (called) => {
        if (called.id !== scene.scenario) return;
        bring(this.room, called).catch((error) => services.log.error({ error, scene: scene.id }, 'a call was lost'));
      }),
    );
    this.room.until(
      feed.hear('scenario.flag', ({ id }) => {
        if (id === scene.scenario) this.#tellLeaders();
      }),
    );
    await followScenery(this.room, (before) => this.#settle(before));
  }

  /** The scene is as it was left: what was started goes on, who was put somewhere stands there. Doors look by themselves. */
  #settle(before: SceneryKnown): void {
    const { events, npcs } = this.room.plugins as unknown as {
      events: { take(before: SceneryKnown): void };
      npcs: Bystanders;
    };
    events.take(before);
    npcs.look();
    this.#tellLeaders();
  }

  #tellLeaders(): void {
    for (const who of this.room.occupants.values())
      if (!who.giveUp && who.scenario && leads(who.scenario, who.identity.id)) this.room.tell(who, 'play.changed', {});
  }
}

async function done(act: Promise<void>): Promise<Record<string, never>> {
  await act;
  return {};
}
