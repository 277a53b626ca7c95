import type { Asked, Reply, RequestName } from '../schema/messages/index.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';

/** Where something is asked, and in which language refusals are told. */
interface Here {
  readonly room: SceneRoom;
  readonly locale: Locale;
}

/**
 * Playing a scenario, in the room where one stands. What is narrated, said by NPCs, rolled, started and set is told to all
 * by Parvis’s event `chronicle.line`. Of what is for game masters alone, others are refused `play.lead_only`.
 */
export class Play {
  readonly #here: () => Here;

  constructor(here: () => Here) {
    this.#here = here;
  }

  /** What one may do here, whose turn it is to narrate, and what was narrated a moment ago. Event `play.changed` says when to ask again. */
  look(): Promise<Reply<'play.ask'>> {
    return this.#ask('play.ask', {});
  }

  /** Tells everybody in the scenario something; in story mode when it is one’s turn (`play.turn`). */
  async narrate(text: string): Promise<void> {
    await this.#ask('play.narrate', { text });
  }

  /** In story mode: lets the next one narrate. */
  async pass(): Promise<void> {
    await this.#ask('play.pass', {});
  }

  /** Rolls dice for all to see, as in `2d6+1`; `text` says what for. */
  roll(formula: string, text = ''): Promise<Reply<'play.roll'>> {
    return this.#ask('play.roll', { formula, text });
  }

  /** Calls one player, or all (null), to where one stands, or to a spawn of a scene. */
  async summon(account: string | null = null, to: Asked<'play.summon'>['to'] = null): Promise<void> {
    await this.#ask('play.summon', { account, to });
  }

  /** Puts an NPC of the scene on the free tile at a point (pixels); null lets him go back to what he does. */
  async place(npc: string, at: Asked<'play.place'>['at']): Promise<void> {
    await this.#ask('play.place', { npc, at });
  }

  /** Lends an NPC of the scene one’s voice. */
  async voice(npc: string, text: string): Promise<void> {
    await this.#ask('play.voice', { npc, text });
  }

  async startEvent(event: string): Promise<void> {
    await this.#ask('play.event', { event, on: true });
  }

  async stopEvent(event: string): Promise<void> {
    await this.#ask('play.event', { event, on: false });
  }

  /** Sets a story flag of the scenario; an empty value is as if it were never set. */
  async setFlag(flag: string, value: string): Promise<void> {
    await this.#ask('play.flag', { flag, value });
  }

  /** Locks or opens a door of the scene for everybody; null leaves it to its own rules. */
  async setDoor(portal: string, state: Asked<'play.door'>['state']): Promise<void> {
    await this.#ask('play.door', { portal, state });
  }

  #ask<N extends RequestName>(name: N, payload: Asked<N>): Promise<Reply<N>> {
    const { room, locale } = this.#here();
    return ask(room, name, payload, locale);
  }
}
