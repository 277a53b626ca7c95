import type { StoryNews } from './messages/story.ts';
import { holds, type Seen } from './scene/condition.ts';
import { type Pursuit, progressOf, type Stories, type StoryChange, stepOf, type Tale } from './story.ts';

/** Of an item that is neither key nor badge one has so many at most. */
const MOST_OF_ONE = 999;

/** What conditions ask beside the story itself. */
export type About = Pick<Seen, 'role' | 'guest' | 'minutes' | 'scenarioFlags'>;

/** What came of a change. */
export interface Told {
  readonly tale: Tale;
  /** Whether it could be made: one cannot take what is not there, nor begin a quest twice. */
  readonly made: boolean;
  readonly news: readonly StoryNews[];
}

/**
 * What becomes of a tale by a change, and by the quests' own rules after it: those begin, advance and end whose
 * conditions hold now, one after the other until none does. Without a change the rules alone are applied. Pure.
 */
export function tell(stories: Stories, before: Tale, change: StoryChange | undefined, about: About): Told {
  const telling = new Telling(stories, before, about);
  const made = change ? telling.change(change) : true;
  telling.applyRules();
  return { tale: telling.tale, made, news: telling.news };
}

/** A tale while it is told on. */
class Telling {
  readonly #stories: Stories;
  readonly #about: About;
  tale: Tale;
  readonly news: StoryNews[] = [];

  constructor(stories: Stories, tale: Tale, about: About) {
    this.#stories = stories;
    this.#about = about;
    this.tale = tale;
  }

  change(change: StoryChange): boolean {
    if ('flag' in change) return this.#setFlag(change.flag, change.value);
    if ('give' in change) return this.#give(change.give);
    if ('take' in change) return this.#take(change.take);
    return this.#begin(change.begin);
  }

  /** Comes to an end: a quest begins once, each of its steps is done once, and it is over once. */
  applyRules(): void {
    for (let moved = true; moved; ) {
      moved = false;
      for (const id of this.#stories.quests.keys()) if (this.#moves(id)) moved = true;
    }
  }

  #moves(id: string): boolean {
    const shape = this.#stories.quests.get(id);
    const pursuit = this.tale.quests[id];
    if (!shape || pursuit?.over) return false;
    if (!pursuit) return shape.begins !== undefined && holds(shape.begins, this.#seen()) && this.#begin(id);
    const step = stepOf(shape, pursuit);
    if (!step) return this.#finish(id, pursuit);
    if (!holds(step.done, this.#seen())) return false;
    const after = { done: [...pursuit.done, step.id], over: false };
    this.#pursue(id, after);
    const next = stepOf(shape, after);
    if (!next) return this.#finish(id, after);
    this.news.push({ what: 'quest.advanced', quest: id, title: shape.title, step: next.title });
    return true;
  }

  #finish(id: string, pursuit: Pursuit): boolean {
    const shape = this.#stories.quests.get(id);
    if (!shape) return false;
    this.#pursue(id, { ...pursuit, over: true });
    this.news.push({ what: 'quest.done', quest: id, title: shape.title });
    for (const [flag, value] of Object.entries(shape.flags)) this.#setFlag(flag, value);
    for (const item of shape.rewards) this.#give(item);
    return true;
  }

  #setFlag(flag: string, value: string): boolean {
    this.tale = { ...this.tale, flags: { ...this.tale.flags, [flag]: value } };
    return true;
  }

  #give(item: string): boolean {
    const shape = this.#stories.items.get(item);
    if (!shape) return false;
    const had = this.tale.items[item] ?? 0;
    if (had >= (shape.kind === 'item' ? MOST_OF_ONE : 1)) return false;
    this.tale = { ...this.tale, items: { ...this.tale.items, [item]: had + 1 } };
    this.news.push({ what: 'item.gained', item, title: shape.title, kind: shape.kind });
    return true;
  }

  #take(item: string): boolean {
    const shape = this.#stories.items.get(item);
    const had = this.tale.items[item] ?? 0;
    if (!shape || had === 0) return false;
    this.tale = { ...this.tale, items: { ...this.tale.items, [item]: had - 1 } };
    this.news.push({ what: 'item.lost', item, title: shape.title, kind: shape.kind });
    return true;
  }

  #begin(id: string): boolean {
    const shape = this.#stories.quests.get(id);
    const first = shape?.steps[0];
    if (!shape || !first || this.tale.quests[id]) return false;
    this.#pursue(id, { done: [], over: false });
    this.news.push({ what: 'quest.begun', quest: id, title: shape.title, step: first.title });
    return true;
  }

  #pursue(id: string, pursuit: Pursuit): void {
    this.tale = { ...this.tale, quests: { ...this.tale.quests, [id]: pursuit } };
  }

  #seen(): Seen {
    return { ...this.#about, ...progressOf(this.#stories, this.tale, 0) };
  }
}
