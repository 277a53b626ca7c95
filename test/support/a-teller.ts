import assert from 'node:assert/strict';
import { type Act, isDeed } from '../../rooms/dialogue/act.ts';
import { Conversation } from '../../rooms/dialogue/conversation.ts';
import type { Teller } from '../../rooms/dialogue/teller.ts';
import type { SheetValue } from '../../schema/scenarios.ts';
import { NO_PROGRESS, progressOf, type Stories, type Tale as Told } from '../../schema/story.ts';
import { tell } from '../../schema/story-rules.ts';
import { compileInk } from '../../server/content/ink.ts';
import { storiesOf } from '../../server/domain/story-tales.ts';
import { storyScenes } from './a-tale.ts';

interface Talker {
  readonly name?: string;
  readonly guest?: boolean;
  readonly near?: number;
  /** What is played; nothing in the open world. */
  readonly scenario?: {
    readonly flags?: Readonly<Record<string, string>>;
    readonly leads?: boolean;
    readonly sheet?: Readonly<Record<string, SheetValue>>;
  };
}

/** Somebody who talks with NPCs, whose story is told at once and kept nowhere. What is paused goes on when told to. */
export function aTale({ name = 'Ada', guest = true, near = 1, scenario }: Talker = {}) {
  const stories: Stories = storiesOf(storyScenes());
  let told: Told = { flags: {}, items: {}, quests: {} };
  const who = { name, guest, sanction: '', near };
  const marks: Record<string, string> = { ...scenario?.flags };
  const gestures: string[] = [];
  const events: string[] = [];
  const done: Act[] = [];
  const progress = () => progressOf(stories, told, NO_PROGRESS.seq);
  const teller: Teller = {
    name: () => who.name,
    isGuest: () => who.guest,
    flag: (flag) => progress().flags[flag] ?? '',
    has: (item) => progress().items[item] ?? 0,
    quest: (id) => progress().quests[id] ?? 'new',
    playersNear: () => who.near,
    timeOfDay: () => 'day',
    scenarioFlag: (flag) => marks[flag] ?? '',
    inScenario: () => scenario !== undefined,
    isGameMaster: () => scenario?.leads ?? false,
    sheet: (field) => scenario?.sheet?.[field],
    sanction: () => who.sanction,
    sanctionWords: () => 'You are banned for good.',
    emote: (gesture) => void gestures.push(gesture),
    startEvent: (event) => events.length < events.push(event),
    stopEvent: (event) => events.includes(event) && events.splice(events.indexOf(event), 1).length > 0,
  };

  return {
    who,
    gestures,
    /** The events that were started and not stopped. */
    events,
    /** What dialogues have had done, in order. */
    done,
    get progress() {
      return progress();
    },
    /** Does what is to be done, as far as the next pause. */
    go(talk: Conversation): Conversation {
      for (let { act } = talk; isDeed(act); { act } = talk) {
        done.push(act);
        if (act.does === 'mark') {
          if (scenario) marks[act.flag] = act.value;
          talk.resume();
          continue;
        }
        const { tale, made } = tell(stories, told, act.change, { role: 'player', guest: who.guest, minutes: 720 });
        told = tale;
        talk.resume('flag' in act.change ? undefined : made);
      }
      return talk;
    },
    /** Talks to an NPC whose dialogue is that ink. */
    talk(npc: string, ink: string): Conversation {
      const { json, errors } = compileInk(ink);
      assert.deepEqual(errors, []);
      return this.go(new Conversation(npc, json ?? '', teller));
    },
  };
}

export type Tale = ReturnType<typeof aTale>;
