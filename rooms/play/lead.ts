import { Refusal } from '../../schema/refusals.ts';
import type { Occupant } from '../occupant.ts';
import { leads, type ScenarioKnown } from '../scenario-services.ts';

/** The scenario that somebody plays in, as it is now. Refuses `scenario.outside` in the open world. */
export function mustPlayHere({ scenario }: Occupant): ScenarioKnown {
  if (!scenario) throw new Refusal('scenario.outside');
  return scenario;
}

/** The scenario that somebody leads, as it is now. Refuses `scenario.outside` and `play.lead_only`. */
export function mustLead(who: Occupant): ScenarioKnown {
  const scenario = mustPlayHere(who);
  if (!leads(scenario, who.identity.id)) throw new Refusal('play.lead_only');
  return scenario;
}
