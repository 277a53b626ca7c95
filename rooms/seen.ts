import type { Seen } from '../schema/scene/condition.ts';
import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';

/** What conditions ask about, of somebody in a room at this moment. */
export function seenOf(
  { services: { scenes, clock }, scenarioFlags }: Pick<Stage, 'services' | 'scenarioFlags'>,
  who: Occupant,
): Seen {
  const { role, guest } = who.identity;
  return { ...who.progress, scenarioFlags, role, guest, minutes: scenes.minutesAt(clock.now()) };
}
