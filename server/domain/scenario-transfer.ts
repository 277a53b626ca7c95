import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioDetail } from '../../schema/rest/scenarios.ts';
import type { Account } from '../records/account.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Change, Write } from '../store/store.ts';
import { must } from './policies.ts';
import { cameInto } from './scenario-creation.ts';
import { knownOf, seatIn } from './scenario-seats.ts';
import { detailOf } from './scenario-views.ts';
import type { ScenarioTools } from './scenarios.ts';
import { isOpen } from './sessions.ts';

export interface ScenarioTransfer {
  /**
   * Gives a scenario to somebody, who plays in it from then on; in campaign mode he leads in the place of who gives it. One
   * batch. Refuses `scenario.unknown`, `scenario.owner_transfers`, `scenario.yours_already`, `scenario.new_owner_unknown`.
   */
  transfer(by: Identity, id: string, newOwner: string): Promise<ScenarioDetail>;
}

/** What changes of a scenario when it becomes somebody else's: who owned it leads no longer, who owns it does. */
export function handedTo(heir: string, { mode, owner, gms }: ScenarioRecord): Change<ScenarioRecord> {
  if (mode !== 'campaign') return { owner: heir };
  return { owner: heir, gms: [...gms.filter((one) => one !== owner && one !== heir), heir] };
}

type Needs = Pick<ScenarioTools, 'store' | 'clock' | 'bus' | 'turns' | 'chronicle' | 'notifications'>;

export function scenarioTransfer({ store, clock, bus, turns, chronicle, notifications }: Needs): ScenarioTransfer {
  async function heirOf(newOwner: string): Promise<Account> {
    const heir = await store.accounts.get(newOwner);
    if (!isOpen(heir) || heir.guest) throw new Refusal('scenario.new_owner_unknown');
    return heir;
  }

  return {
    async transfer(by, id, newOwner) {
      must(by, 'scenario.change');
      const { scenario, value: came } = await turns.take(id, async (now) => {
        if (now.owner !== by.id) throw new Refusal('scenario.owner_transfers');
        if (newOwner === now.owner) throw new Refusal('scenario.yours_already');
        const heir = await heirOf(newOwner);
        const change = { ...handedTo(heir.id, now), updatedAt: clock.now() };
        // His account is open still.
        const heirStays: Write = {
          in: 'accounts',
          update: heir.id,
          change: { deletedAt: null },
          only: { deletedAt: null, disabledAt: null },
        };
        const seat = seatIn(id, heir.id);
        if (await store.scenarioPlayers.get(seat)) return { change, writes: [heirStays], value: null };
        const line = chronicle.draft(cameInto(id, heir));
        const joins = { id: seat, scenario: id, account: heir.id, joinedAt: clock.now() };
        return { change, writes: [heirStays, { in: 'scenarioPlayers', insert: joins }, line.write], value: line };
      });
      bus.tell('scenario.changed', knownOf(scenario));
      if (came) bus.tell('scenario.joined', { id, account: newOwner });
      came?.tell();
      const about = { scenario: id, title: scenario.name, user: by.id, name: by.name };
      await notifications.make(newOwner, 'scenario.owner', about);
      return detailOf(scenario);
    },
  };
}
