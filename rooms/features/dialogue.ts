import { parse } from '../../schema/faults.ts';
import { FORMS, type FormOutcome } from '../../schema/forms.ts';
import type { DialogueView } from '../../schema/messages/dialogue.ts';
import type { Sanctioned } from '../../schema/messages/moderation.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { sanctionRefusal, worst } from '../../schema/sanction-words.ts';
import { dialogueFor } from '../../schema/scene/npc.ts';
import { wear } from '../arrival.ts';
import { Conversation } from '../dialogue/conversation.ts';
import type { Teller } from '../dialogue/ink-functions.ts';
import { Feature } from '../feature.ts';
import type { Bystanders } from '../npcs/bystanders.ts';
import type { Occupant } from '../occupant.ts';
import { seenOf } from '../seen.ts';
import { catchUp, changeStory } from '../story-acts.ts';
import type { Conversing } from './identity.ts';

/** How often the room looks whether somebody walked away from a talk, in ms. */
const WATCH_EVERY_MS = 250;

/** How an appeal that is not heard ends. */
const APPEAL_OUTCOMES: { readonly [code in RefusalCode]?: FormOutcome } = {
  'appeal.decided': 'taken',
  'appeal.nothing': 'failed',
  'request.too_many': 'locked',
};

/** Talking to NPCs: one conversation per player, run on the server. */
export class DialogueFeature extends Feature implements Conversing {
  readonly #talking = new Set<Occupant>();

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
    if (who.conversation) this.#npcs.letGo(who.conversation.npc, who);
    this.#talking.delete(who);
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
    const conversation = new Conversation(npc, source, this.#teller(who));
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
    await this.#keepFlags(who);
    if (conversation.view.ended) this.#end(who);
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
    const hasLeft = !this.#npcs.isHere(npc);
    this.#end(who);
    if (!who.giveUp) this.room.tell(who, 'dialogue.closed', { npc, hasLeft });
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

  readonly #sanctions = new WeakMap<Occupant, Sanctioned>();
  readonly #unsaved = new Map<Occupant, Map<string, string>>();

  #teller(who: Occupant): Teller {
    return {
      name: () => who.player.name,
      isGuest: () => who.identity.guest,
      flag: (name) => who.progress.flags[name] ?? '',
      setFlag: (name, value) => {
        who.progress = { ...who.progress, flags: { ...who.progress.flags, [name]: value } };
        const unsaved = this.#unsaved.get(who) ?? new Map<string, string>();
        this.#unsaved.set(who, unsaved.set(name, value));
      },
      sanction: () => this.#sanctions.get(who)?.kind ?? '',
      sanctionWords: () => {
        const sanction = this.#sanctions.get(who);
        return sanction ? sanctionRefusal(sanction).say(who.locale).message : '';
      },
    };
  }

  async #recall(who: Occupant): Promise<void> {
    const { sanctions } = this.room.services;
    const sanction = worst(await sanctions.running(who.identity.id));
    if (sanction) this.#sanctions.set(who, sanction);
    else this.#sanctions.delete(who);
    await catchUp(this.room, who);
  }

  async #keepFlags(who: Occupant): Promise<void> {
    const unsaved = this.#unsaved.get(who);
    this.#unsaved.delete(who);
    for (const [flag, value] of unsaved ?? []) await changeStory(this.room, who, { flag, value });
  }
}
