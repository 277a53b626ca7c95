import type { Sanctioned } from '../../schema/messages/moderation.ts';
import { EMOTES } from '../../schema/messages/player.ts';
import { sanctionRefusal } from '../../schema/sanction-words.ts';
import type { SheetValue } from '../../schema/scenarios.ts';
import { starterOf } from '../events/starter.ts';
import { CROWD_RULES } from '../interest/rules.ts';
import type { Occupant } from '../occupant.ts';
import { distance } from '../reach.ts';
import { leads } from '../scenario-services.ts';
import { seenOf } from '../seen.ts';
import type { Stage } from '../stage.ts';
import { type Teller, timeOfDay } from './teller.ts';

/** How far an NPC's ear reaches, in pixels. */
const EARSHOT = 320;
/** One sees at most so far: see `quarter` in CROWD_RULES. */
const FAR = 2 * CROWD_RULES.quarter;

/** What is read of somebody before he talks with an NPC, and holds as long as they talk. */
export interface Recalled {
  /** What he is under. */
  readonly sanction: Sanctioned | undefined;
  /** His character in the scenario that is played. */
  readonly sheet: Readonly<Record<string, SheetValue>>;
}

/** What a dialogue asks, answered by the room that somebody talks to an NPC in. */
export function roomTeller(room: Stage, who: Occupant, npc: string, recalled: () => Recalled): Teller {
  const around = (pixels: number): Occupant[] => {
    const stand = room.state.npcs.get(npc) ?? room.scene.npcs.get(npc);
    return stand ? [...room.occupants.values()].filter(({ player }) => distance(player, stand) <= pixels) : [];
  };
  return {
    name: () => who.player.name,
    isGuest: () => who.identity.guest,
    flag: (name) => who.progress.flags[name] ?? '',
    has: (item) => who.progress.items[item] ?? 0,
    quest: (id) => who.progress.quests[id] ?? 'new',
    playersNear: () => around(EARSHOT).length,
    timeOfDay: () => timeOfDay(seenOf(room, who).minutes),
    scenarioFlag: (name) => room.scenarioFlags?.[name] ?? '',
    inScenario: () => room.scene.scenario !== undefined,
    isGameMaster: () => who.scenario !== null && leads(who.scenario, who.identity.id),
    sheet: (field) => recalled().sheet[field],
    sanction: () => recalled().sanction?.kind ?? '',
    sanctionWords: () => {
      const one = recalled().sanction;
      return one ? sanctionRefusal(one).say(who.locale).message : '';
    },
    emote(gesture) {
      const emote = EMOTES.find((one) => one === gesture);
      if (!emote) throw new Error(`there is no gesture "${gesture}"; there are ${EMOTES.join(', ')}`);
      for (const one of around(FAR)) if (!one.giveUp) room.tell(one, 'npc.emoted', { npc, emote });
    },
    startEvent: (event) => starterOf(room).start(event),
    stopEvent: (event) => starterOf(room).stop(event),
  };
}
