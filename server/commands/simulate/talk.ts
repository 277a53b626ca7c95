import type { DialogueView, Parvis } from '../../../client-sdk/index.ts';
import type { FormName } from '../../../schema/forms.ts';
import type { Chance } from './chance.ts';
import { PASSWORD, type Town } from './town.ts';
import type { Words } from './words.ts';

/** A conversation that goes on longer is broken off: it goes in circles. */
const MOST_TURNS = 40;
/** After so many conversations that brought nothing new, an NPC has no more to say to somebody. */
const ENOUGH_OF_THE_SAME = 3;
const MOST_TALKS = 40;

/** What a form is answered with, in turn; every form can be cancelled, too. */
type Answer = (visitor: Parvis, town: Town, chance: Chance) => Promise<Record<string, string>>;

const words = 'It was not meant so.';
const nobody = 'nobody@example.org';
const stranger = (chance: Chance) => `stranger_${chance(1e9)}`;
const ANSWERS: { readonly [form in FormName]?: readonly Answer[] } = {
  login: [
    async () => ({ email: nobody, password: PASSWORD }),
    async (_, town) => ({ email: await town.banned(), password: PASSWORD }),
    async (_, town) => ({ email: await town.member(), password: PASSWORD }),
  ],
  register: [
    async (_, town) => ({ email: await town.banned(), password: PASSWORD, username: `again_${Date.now() % 1e6}` }),
    async (_, __, chance) => {
      const username = stranger(chance);
      return { email: `${username}@example.org`, password: PASSWORD, username };
    },
  ],
  forgot: [async () => ({ email: nobody })],
  avatar: [async () => ({ avatar: 'emi' })],
  appeal: [async () => ({ words })],
  plea: [
    async () => ({ email: nobody, password: PASSWORD, words }),
    async (_, town) => ({ email: await town.banned(), password: PASSWORD, words }),
  ],
};

/** Talks to an NPC within reach again and again, each time another way, until nothing new comes of it. */
export class Talk {
  readonly #town: Town;
  readonly #words: Words;
  readonly #chance: Chance;
  readonly #taken: Map<string, number>;

  /** `taken` is what was chosen before, and how often: those who share it choose differently from each other. */
  constructor(town: Town, words: Words, chance: Chance, taken: Map<string, number>) {
    this.#town = town;
    this.#words = words;
    this.#chance = chance;
    this.#taken = taken;
  }

  async exhaust(visitor: Parvis, npc: string, off: () => boolean): Promise<void> {
    const { place } = visitor;
    for (let talks = 0, dull = 0; talks < MOST_TALKS && dull < ENOUGH_OF_THE_SAME && !off(); talks++) {
      const before = this.#taken.size;
      await this.#once(visitor, npc, off);
      dull = this.#taken.size === before ? dull + 1 : 0;
      // The dialogue led elsewhere.
      if (visitor.place !== place) return;
    }
  }

  async #once(visitor: Parvis, npc: string, off: () => boolean): Promise<void> {
    let view = await visitor.talk(npc);
    for (let turn = 0; turn < MOST_TURNS && !off(); turn++) {
      for (const { text } of view.lines) this.#words.hear(visitor.locale, visitor.me?.name ?? '', text);
      if (view.goesOn) view = await visitor.proceed();
      else if (view.ended) return;
      else view = view.form ? await this.#fill(visitor, view.form) : await this.#choose(visitor, npc, view);
    }
    await visitor.endTalk();
  }

  async #choose(visitor: Parvis, npc: string, view: DialogueView): Promise<DialogueView> {
    const texts = view.choices.map(({ text }) => text);
    const key = (text: string) => [visitor.me?.guest, npc, texts.join('|'), text].join('\n');
    const choice = this.#leastTaken(view.choices, ({ text }) => key(text));
    if (!choice) return { ...view, ended: true };
    this.#words.choose(visitor.locale, visitor.me?.name ?? '', choice.text);
    return visitor.choose(choice.index);
  }

  async #fill(visitor: Parvis, form: FormName): Promise<DialogueView> {
    const ways = [undefined, ...(ANSWERS[form] ?? [])];
    const way = this.#leastTaken(ways, (one) => `${visitor.locale} ${form} ${ways.indexOf(one)}`);
    if (!way) return visitor.cancelForm(form);
    const { view } = await visitor.answer(form, await way(visitor, this.#town, this.#chance));
    return view ?? visitor.cancelForm(form);
  }

  /** What was taken least often; among those the dice decide. */
  #leastTaken<T>(all: readonly T[], key: (one: T) => string): T | undefined {
    const times = (one: T) => this.#taken.get(key(one)) ?? 0;
    const fewest = Math.min(...all.map(times));
    const candidates = all.filter((one) => times(one) === fewest);
    const one = candidates[this.#chance(candidates.length)];
    if (one !== undefined || candidates.length > 0) this.#taken.set(key(one as T), fewest + 1);
    return one;
  }
}
