import type { ScenarioDetail, ScenarioPlayerView, ScenarioView } from '../../schema/rest/scenarios.ts';
import type { Account } from '../records/account.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { profileOf, stamp, stampOr } from './profiles.ts';

/** A scenario as those who take part in it see it. */
export function detailOf(scenario: ScenarioRecord): ScenarioDetail {
  const { id, name, cover, code, owner, description, mode, gms, settings, createdAt, updatedAt } = scenario;
  return {
    id,
    name,
    cover,
    invite_code: code,
    owner_user_id: owner,
    description,
    mode,
    gm_user_ids: gms,
    settings,
    created_at: stamp(createdAt),
    updated_at: stampOr(updatedAt),
  };
}

/** The same in somebody's list; who does not take part in it is not told the code. */
export function listedOf(scenario: ScenarioRecord, whose: string, takesPart: boolean): ScenarioView {
  const { gm_user_ids: _, settings: __, invite_code, ...shown } = detailOf(scenario);
  return { ...shown, invite_code: takesPart ? invite_code : '', is_owner: scenario.owner === whose };
}

/** Somebody who plays, as the list of players shows him. */
export function playerOf(account: Account, owner: string): ScenarioPlayerView {
  const { id, username, name, avatar_url } = profileOf(account);
  return { id, username, name, avatar_url, is_owner: id === owner };
}
