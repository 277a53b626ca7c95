import type { StoryNews } from '../schema/messages/story.ts';
import type { Progress, StoryChange } from '../schema/story.ts';
import type { About } from '../schema/story-rules.ts';

/** What came of a change of somebody's story. */
export interface StoryChanged {
  /** Whether it could be made. */
  readonly made: boolean;
  readonly progress: Progress;
  readonly news: readonly StoryNews[];
}

/** Per-player progress. A passer-by's lasts as long as his seat: the room keeps it. */
export interface Story {
  progress(account: string): Promise<Progress>;
  /**
   * Changes an account's story and applies the quests' rules, all in one durable step, and tells `story.changed`. Of two
   * who take one item at the same moment, one can.
   */
  change(account: string, what: StoryChange): Promise<StoryChanged>;
  /** Applies the rules alone: the hour, the role or the scenes may be others now. */
  catchUp(account: string): Promise<Progress>;
  /** What a change, or the rules alone, would make of a passer-by's progress. Keeps nothing. */
  imagine(before: Progress, what: StoryChange | undefined, about: About): StoryChanged;
  setFlag(account: string, flag: string, value: string): Promise<void>;
  /** False when he has it, and one cannot have two; or when the world has no such item. */
  give(account: string, item: string): Promise<boolean>;
  /** False when he does not have it. */
  take(account: string, item: string): Promise<boolean>;
  /** False when he has begun it before, or there is no such quest. */
  beginQuest(account: string, quest: string): Promise<boolean>;
}
