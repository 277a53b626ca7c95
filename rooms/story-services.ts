import type { StoryNews } from '../schema/messages/story.ts';
import type { Progress, StoryChange } from '../schema/story.ts';
import type { About } from '../schema/story-rules.ts';

/** Whose story it is: in a scenario one begins anew, and what one does there is kept apart. */
export interface Hero {
  readonly account: string;
  /** The scenario’s id; null in the open world. */
  readonly scenario: string | null;
}

/** Somebody in the open world. */
export const inOpenWorld = (account: string): Hero => ({ account, scenario: null });

/** What came of a change of somebody's story. */
export interface StoryChanged {
  /** Whether it could be made. */
  readonly made: boolean;
  readonly progress: Progress;
  readonly news: readonly StoryNews[];
}

/** Per-player progress. A passer-by's lasts as long as his seat: the room keeps it. */
export interface Story {
  progress(hero: Hero): Promise<Progress>;
  /**
   * Changes somebody's story and applies the quests' rules, all in one durable step, and tells `story.changed`. Of two
   * who take one item at the same moment, one can.
   */
  change(hero: Hero, what: StoryChange): Promise<StoryChanged>;
  /** Applies the rules alone: the hour, the role or the scenes may be others now. */
  catchUp(hero: Hero): Promise<Progress>;
  /** What a change, or the rules alone, would make of a passer-by's progress. Keeps nothing. */
  imagine(before: Progress, what: StoryChange | undefined, about: About): StoryChanged;
  setFlag(hero: Hero, flag: string, value: string): Promise<void>;
  /** False when he has it, and one cannot have two; or when the world has no such item. */
  give(hero: Hero, item: string): Promise<boolean>;
  /** False when he does not have it. */
  take(hero: Hero, item: string): Promise<boolean>;
  /** False when he has begun it before, or there is no such quest. */
  beginQuest(hero: Hero, quest: string): Promise<boolean>;
}
