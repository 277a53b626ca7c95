import type { StoryNews } from '../schema/messages/story.ts';
import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';

/** Writes into the chronicle what somebody has come to the end of; of two seats that are his, the one that is his now does. */
export function writeMilestones({ services, scene, roomId }: Stage, who: Occupant, news: readonly StoryNews[]): void {
  const { chronicle, presence, log } = services;
  const { scenario } = scene;
  const { id: account, name } = who.identity;
  const { sessionId } = who.client;
  if (scenario === undefined || !presence.holds(account, { roomId, sessionId })) return;
  for (const one of news) {
    if (one.what !== 'quest.done') continue;
    const about = { quest: one.quest, fr: one.title.fr, en: one.title.en };
    chronicle
      .write({ scenario, kind: 'milestone', account, name, scene: scene.id, text: '', about })
      .catch((error) => log.error({ error, scenario }, 'a milestone could not be written down'));
  }
}
