import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { ScenarioPlayer } from '../records/scenario-player.ts';
import type { Change } from '../store/store.ts';
import type { Demolition } from './scenario-ending.ts';
import { knownOf } from './scenario-seats.ts';
import { handedTo } from './scenario-transfer.ts';
import type { ScenarioTools } from './scenarios.ts';
import { isOpen } from './sessions.ts';

export interface ScenarioParting {
  /**
   * Takes somebody out of every scenario, for good. What he owns passes on to who has played in it for the longest, game
   * masters first; where nobody else plays, it is deleted.
   */
  leaveAll(account: string): Promise<void>;
}

const goneAlready = (error: unknown) => {
  if (!(error instanceof Refusal && error.code === 'scenario.unknown')) throw error;
};

interface Parted {
  /** The scenario, if it went with him. */
  readonly gone: ScenarioRecord | null;
  readonly changed: boolean;
}

type Needs = Pick<ScenarioTools, 'store' | 'clock' | 'bus' | 'turns'>;

export function scenarioParting({ store, clock, bus, turns }: Needs, demolish: Demolition): ScenarioParting {
  /** Who is next to own it. */
  async function heirOf({ id, gms, owner }: ScenarioRecord): Promise<string | undefined> {
    const seats = await store.scenarioPlayers.find({ where: { scenario: id }, sort: 'joinedAt' });
    const others = seats.map(({ account }) => account).filter((one) => one !== owner);
    const accounts = await store.accounts.find({ where: { id: { in: others } } });
    const living = new Set(accounts.filter(isOpen).map(({ id }) => id));
    const next = others.filter((one) => living.has(one));
    return next.find((one) => gms.includes(one)) ?? next[0];
  }

  /** Takes him out of one. */
  async function part(account: string, id: string): Promise<void> {
    const { scenario, value } = await turns.take<Parted>(id, async (now) => {
      const heir = now.owner === account ? await heirOf(now) : now.owner;
      if (heir === undefined) return { writes: await demolish.writes(now), value: { gone: now, changed: false } };
      const given: Change<ScenarioRecord> =
        heir === now.owner ? {} : { ...handedTo(heir, now), updatedAt: clock.now() };
      const gms = (given.gms ?? now.gms).filter((one) => one !== account);
      const narrator = now.narrator === account ? null : now.narrator;
      const changed = heir !== now.owner || now.gms.includes(account) || now.narrator === account;
      return {
        change: changed ? { ...given, gms, narrator } : {},
        writes: (await seatsOf(account, id)).map((seat) => ({ in: 'scenarioPlayers', delete: seat.id }) as const),
        value: { gone: null, changed },
      };
    });
    if (value.gone) return demolish.over(value.gone);
    bus.tell('scenario.left', { id, account, removed: false });
    if (value.changed) bus.tell('scenario.changed', knownOf(scenario));
  }

  const seatsOf = (account: string, scenario: string): Promise<ScenarioPlayer[]> =>
    store.scenarioPlayers.find({ where: { account, scenario } });

  return {
    async leaveAll(account) {
      const [seats, owned] = await Promise.all([
        store.scenarioPlayers.find({ where: { account } }),
        store.scenarios.find({ where: { owner: account } }),
      ]);
      for (const id of new Set([...seats.map(({ scenario }) => scenario), ...owned.map(({ id }) => id)]))
        await part(account, id).catch(goneAlready);
    },
  };
}
