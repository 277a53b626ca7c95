import { starterOf } from '../events/starter.ts';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';
import { changeStory } from '../story-acts.ts';
import type { Behaviour } from './behaviour.ts';

/** What has been started once, by room. */
const started = new WeakMap<Stage, Set<string>>();

/** Walking in sets a story flag of who walks in, or starts an event of the scene. */
export const trigger: Behaviour<'trigger'> = {
  stepped(room, who, { id, flag, value, event, once }) {
    if (flag !== undefined)
      setFlag(room, who, { flag, value, once }).catch((error) =>
        room.services.log.error({ error, scene: room.scene.id, zone: id }, 'a trigger failed'),
      );
    if (event === undefined) return undefined;
    const done = started.get(room) ?? new Set();
    started.set(room, done);
    if (!once || !done.has(id)) starterOf(room).start(event);
    done.add(id);
    return undefined;
  },
};

/** A flag that has that value already is not written again: people walk to and fro. */
async function setFlag(
  room: Stage,
  who: Occupant,
  { flag, value, once }: { flag: string; value: string; once: boolean },
): Promise<void> {
  const known = who.progress.flags[flag] ?? '';
  if (known !== value && (!once || known === '')) await changeStory(room, who, { flag, value });
}
