import type { FormName } from '../schema/forms.ts';
import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { ReservedSeat } from '../schema/messages/travel.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import { Emitter } from './emitter.ts';
import type { ParvisEvents } from './events.ts';
import type { ScenePresence } from './scene-presence.ts';

/** A dialogue pauses for ten seconds at most; then there is the way of the answer. */
const PAUSE_MS = 20_000;

/** The room one is in, and what is there. */
export interface Here {
  readonly room: SceneRoom;
  readonly place: ScenePresence;
}

/** Talking to NPCs. What they say is told by the event `dialogue`, too. */
export abstract class Talker extends Emitter<ParvisEvents> {
  #shown: DialogueView | null = null;

  constructor() {
    super();
    this.on('dialogue', (view) => {
      this.#shown = view;
    });
  }

  abstract get locale(): Locale;
  /** Throws when one is not in a scene. */
  protected abstract here(): Here;
  /** Takes a seat that is kept for one in another scene. */
  protected abstract follow(seat: ReservedSeat): Promise<ScenePresence>;

  /** Stops, and talks to an NPC within reach. */
  async talk(npc: string): Promise<DialogueView> {
    const { room, place } = this.here();
    await place.settle();
    return this.show(await ask(room, 'npc.talk', { npc }, this.locale));
  }

  async choose(choice: number): Promise<DialogueView> {
    return this.show(await ask(this.here().room, 'dialogue.choose', { choice }, this.locale));
  }

  /**
   * What comes after a turn that `goesOn` by itself, once its pause is over. May be asked again when the answer was
   * lost. A dialogue that leads to another scene ends, and one is there then.
   */
  async proceed(): Promise<DialogueView> {
    const turn = this.#shown?.turn ?? 0;
    const { travel, ...view } = await ask(this.here().room, 'dialogue.proceed', { turn }, this.locale, PAUSE_MS);
    if (travel) await this.follow(travel);
    return this.show(view);
  }

  async cancelForm(form: FormName): Promise<DialogueView> {
    return this.show(await ask(this.here().room, 'dialogue.answer', { form, outcome: 'cancelled' }, this.locale));
  }

  async endTalk(): Promise<void> {
    await ask(this.here().room, 'dialogue.end', {}, this.locale);
  }

  /** The dialogue as it stands after a reconnection. An end that one has seen is over. */
  protected recall(view: DialogueView): void {
    const seen = this.#shown?.npc === view.npc && this.#shown.turn === view.turn;
    if (!view.ended || !seen) this.emit('dialogue', view);
  }

  protected show(view: DialogueView): DialogueView {
    this.emit('dialogue', view);
    return view;
  }
}
