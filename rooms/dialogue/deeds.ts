import type { Occupant } from '../occupant.ts';
import { setScenarioFlag } from '../scenario-flags.ts';
import type { Stage } from '../stage.ts';
import { changeStory } from '../story-acts.ts';
import type { Deed } from './act.ts';

/** Does, durably, what a dialogue has done before it says anything further; gives what ink is told. */
export async function doDeed(room: Stage, who: Occupant, deed: Deed): Promise<boolean | undefined> {
  if (deed.does === 'mark') {
    await setScenarioFlag(room, deed.flag, deed.value);
    return undefined;
  }
  const made = await changeStory(room, who, deed.change);
  return 'flag' in deed.change ? undefined : made;
}
