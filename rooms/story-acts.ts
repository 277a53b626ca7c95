import type { StoryNews } from '../schema/messages/story.ts';
import type { Progress, StoryChange } from '../schema/story.ts';
import type { Occupant } from './occupant.ts';
import { seenOf } from './seen.ts';
import type { Stage } from './stage.ts';
import type { Hero } from './story-services.ts';

/** Whose story an account’s is in the world that the room is part of. */
export const heroOf = ({ scene }: Pick<Stage, 'scene'>, account: string): Hero => ({
  account,
  scenario: scene.scenario ?? null,
});

/**
 * Changes the story of somebody in a room, with all that follows from it by the quests' rules: durably, but for a
 * passer-by's, which is kept as long as he is here. Says whether the change could be made.
 */
export async function changeStory(room: Stage, who: Occupant, what: StoryChange): Promise<boolean> {
  const { id, session } = who.identity;
  if (session === null) return imagine(room, who, what);
  const { made, progress } = await room.services.story.change(heroOf(room, id), what);
  if (who.identity.id === id) follow(who, progress);
  return made;
}

/** Applies the rules alone: the hour, the role, the scenes or the identity may be others than before. */
export async function catchUp(room: Stage, who: Occupant): Promise<void> {
  const { id, session } = who.identity;
  if (session === null) return void imagine(room, who, undefined);
  const progress = await room.services.story.catchUp(heroOf(room, id));
  if (who.identity.id === id) follow(who, progress, { evenIfSame: true });
}

/** Takes over how far somebody is, unless something newer is known. */
export function follow(who: Occupant, progress: Progress, { evenIfSame = false } = {}): void {
  if (progress.seq > who.progress.seq || (evenIfSame && progress.seq === who.progress.seq)) who.progress = progress;
}

/** Tells somebody what has changed in his story; flags are nobody's news. */
export function tellNews(room: Stage, who: Occupant, news: readonly StoryNews[]): void {
  if (news.length > 0 && !who.giveUp) room.tell(who, 'story.changed', { news: [...news] });
}

function imagine(room: Stage, who: Occupant, what: StoryChange | undefined): boolean {
  const { made, progress, news } = room.services.story.imagine(who.progress, what, seenOf(room, who));
  who.progress = progress;
  tellNews(room, who, news);
  return made;
}
