import { parse } from '../../schema/faults.ts';
import { FORMS, type FormOutcome } from '../../schema/forms.ts';
import type { DialogueView } from '../../schema/messages/dialogue.ts';
import type { Reply } from '../../schema/messages/index.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { worst } from '../../schema/sanction-words.ts';
import { dialogueFor, dialoguesOf } from '../../schema/scene/npc.ts';
import { LOCALES } from '../../schema/words.ts';
import { wear } from '../arrival.ts';
import { isDeed, isJourney } from '../dialogue/act.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { doDeed } from '../dialogue/deeds.ts';
import { setOut } from '../dialogue/journey.ts';
import { type Recalled, roomTeller } from '../dialogue/room-teller.ts';
import { Feature } from '../feature.ts';
import type { Bystanders } from '../npcs/bystanders.ts';
import type { Occupant } from '../occupant.ts';
import { seenOf } from '../seen.ts';
import type { Scene } from '../services.ts';
import { catchUp } from '../story-acts.ts';
import type { Conversing } from './identity.ts';

/** How often the room looks whether somebody walked away from a talk, in ms. */
const WATCH_EVERY_MS = 250;

const NOTHING: Recalled = { sanction: undefined, sheet: {} };

/** How an appeal that is not heard ends. */
const APPEAL_OUTCOMES: { readonly [code in RefusalCode]?: FormOutcome } = {
  'appeal.decided': 'taken',
  'appeal.nothing': 'failed',
  'request.too_many': 'locked',
};

/** Talking to NPCs: one conversation per player, run on the server. */
export class DialogueFeature extends Feature implements Conversing {
  readonly #talking = new Set<Occupant>();
  readonly #recalled = new WeakMap<Occupant, Recalled>();
  /** What comes after the turns that go on by themselves, while it is on its way. */
  readonly #going = new WeakMap<DialogueView, Promise<Reply<'dialogue.proceed'>>>();

  override messages = {
    'npc.talk': this.answer('npc.talk', (who, { npc }) => this.#talk(who, npc)),
    'dialogue.choose': this.answer('dialogue.choose', async (who, { choice }) => {
      const conversation = this.#conversationOf(who);
      if (!conversation.choose(choice)) throw new Refusal('dialogue.choice');
      return this.#shown(who, conversation);
    }),
    'dialogue.answer': this.answer('dialogue.answer', async (who, { form, outcome, values }) => {
      const conversation = this.#conversationOf(who);
      if (conversation.form !== form) throw new Refusal('dialogue.form');
      if (outcome) conversation.settle(outcome);
      else if (form === 'avatar') await this.#changeLooks(who, conversation, values);
      else if (form === 'appeal') await this.#appeal(who, conversation, values);
      // A form with secrets succeeds by the token it brought, in player.identify, and in no other way.
      else throw new Refusal('dialogue.form');
      return this.#shown(who, conversation);
    }),
    'dialogue.proceed': this.answer('dialogue.proceed', (who, { turn }) => this.#proceed(who, turn)),
    'dialogue.end': this.answer('dialogue.end', (who) => {
      this.#end(who);
      return {};
    }),
  };

  override opened(): void {
    this.room.clock.setInterval(() => {
      for (const who of this.#talking) this.#watch(who);
    }, WATCH_EVERY_MS);
  }

  override departing(who: Occupant): void {
    this.#end(who);
  }

  /** A talk goes on if its dialogue is still told here; any other is over. */
  override rebuilt(): void {
    for (const who of [...this.#talking]) {
      const { conversation } = who;
      if (!conversation || isTold(this.room.scene, conversation)) continue;
      this.#end(who);
      if (!who.giveUp) this.room.tell(who, 'dialogue.closed', { npc: conversation.npc, hasLeft: true });
    }
  }

  get #npcs(): Bystanders {
    return (this.room.plugins as { npcs: Bystanders }).npcs;
  }

  /** Goes on after a form with secrets brought an identity; null when nobody waited for one. */
  async identified(who: Occupant): Promise<DialogueView | null> {
    const { conversation } = who;
    if (!conversation?.form || !FORMS[conversation.form].secret) return conversation?.view ?? null;
    await this.#recall(who);
    conversation.settle('ok');
    return this.#shown(who, conversation);
  }

  async #talk(who: Occupant, npc: string): Promise<DialogueView> {
    const shape = this.room.scene.shape.npcs[npc];
    if (!shape) throw new Refusal('npc.unknown');
    if (!this.#npcs.isHere(npc)) throw new Refusal('npc.away');
    if (!this.#npcs.isNear(npc, who, REACH.npc)) throw new Refusal('npc.too_far');
    await this.#recall(who);
    const source = this.room.scene.dialogue(dialogueFor(shape, seenOf(this.room, who)), who.locale);
    const teller = roomTeller(this.room, who, npc, () => this.#recalled.get(who) ?? NOTHING);
    const conversation = new Conversation(npc, source, teller);
    if (who.conversation) this.#end(who);
    this.#npcs.attend(npc, who);
    who.conversation = conversation;
    this.#talking.add(who);
    who.player.status = 'talking';
    return this.#shown(who, conversation);
  }

  #conversationOf(who: Occupant): Conversation {
    if (!who.conversation) throw new Refusal('dialogue.none');
    return who.conversation;
  }

  /** The view to answer with, once what the dialogue changed is durable; a dialogue at its end is over. */
  async #shown(who: Occupant, conversation: Conversation): Promise<DialogueView> {
    await this.#change(who, conversation);
    if (conversation.view.ended) this.#end(who);
    return conversation.view;
  }

  /** Does what the dialogue changes, one after the other, until there is something to be seen. */
  async #change(who: Occupant, conversation: Conversation): Promise<void> {
    for (let { act } = conversation; isDeed(act); { act } = conversation) {
      const value = await doDeed(this.room, who, act);
      if (who.conversation !== conversation) throw new Refusal('dialogue.none');
      conversation.resume(value);
    }
  }

  /**
   * What comes after a pause. It is done once, however often it is asked for; what came last stays there to be asked
   * for again, until the player walks away or talks to somebody.
   */
  async #proceed(who: Occupant, turn: number): Promise<Reply<'dialogue.proceed'>> {
    const conversation = this.#conversationOf(who);
    const { view } = conversation;
    if (view.turn !== turn || !view.goesOn) return view;
    const going = this.#going.get(view) ?? this.#goOn(who, conversation);
    this.#going.set(view, going);
    return going;
  }

  async #goOn(who: Occupant, conversation: Conversation): Promise<Reply<'dialogue.proceed'>> {
    const { act } = conversation;
    if (isJourney(act)) {
      const travel = await setOut(this.room, who, act);
      if (travel) {
        conversation.end();
        this.#end(who);
        return { ...conversation.view, travel };
      }
    } else if (act?.does === 'wait')
      await new Promise<void>((go) => this.room.clock.setTimeout(go, act.seconds * 1000));
    if (who.conversation !== conversation) throw new Refusal('dialogue.none');
    conversation.resume(isJourney(act) ? false : undefined);
    await this.#change(who, conversation);
    if (conversation.view.ended && who.player.status === 'talking') who.player.status = 'here';
    return conversation.view;
  }

  #end(who: Occupant): void {
    if (who.conversation) this.#npcs.letGo(who.conversation.npc, who);
    who.conversation = null;
    this.#talking.delete(who);
    if (who.player.status === 'talking') who.player.status = 'here';
  }

  #watch(who: Occupant): void {
    if (!who.conversation) return;
    const npc = who.conversation.npc;
    if (this.#npcs.isNear(npc, who, REACH.npc * 1.5)) return;
    const { ended } = who.conversation.view;
    const hasLeft = !this.#npcs.isHere(npc);
    this.#end(who);
    if (!ended && !who.giveUp) this.room.tell(who, 'dialogue.closed', { npc, hasLeft });
  }

  async #changeLooks(who: Occupant, conversation: Conversation, values: unknown): Promise<void> {
    const { avatar } = parse(FORMS.avatar.shape, values);
    who.identity = await this.room.services.identities.changeAvatar(who.identity, avatar);
    wear(who.player, who.identity);
    conversation.settle('ok');
  }

  /** Hands an appeal in; the NPC says what came of it. */
  async #appeal(who: Occupant, conversation: Conversation, values: unknown): Promise<void> {
    const { words } = parse(FORMS.appeal.shape, values);
    try {
      await this.room.services.reports.appeal(who.identity, words);
      conversation.settle('ok');
    } catch (error) {
      const outcome = error instanceof Refusal ? APPEAL_OUTCOMES[error.code] : undefined;
      if (!outcome) throw error;
      conversation.settle(outcome);
    }
  }

  async #recall(who: Occupant): Promise<void> {
    const { sanctions, sheets } = this.room.services;
    const [running, sheet] = await Promise.all([
      sanctions.running(who.identity.id),
      who.scenario ? sheets.valuesOf(who.scenario.id, who.identity.id) : {},
    ]);
    this.#recalled.set(who, { sanction: worst(running), sheet });
    await catchUp(this.room, who);
  }
}

/** Whether the NPC still says that, word for word. */
function isTold(scene: Scene, { npc, source }: Conversation): boolean {
  const shape = scene.shape.npcs[npc];
  const told = shape ? dialoguesOf(shape) : [];
  return told.some((dialogue) => LOCALES.some((locale) => scene.dialogue(dialogue, locale) === source));
}
