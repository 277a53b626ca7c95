import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import type { Bus } from '../bus.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Store } from '../store/store.ts';
import type { ChronicleBook, DraftLine } from './chronicle.ts';
import type { CodeTries } from './code-tries.ts';
import { codeOf, stateOf } from './invite-codes.ts';
import type { Notifications } from './notifications.ts';
import { must } from './policies.ts';
import { knownOf, plays, seatIn } from './scenario-seats.ts';
import type { ScenarioTurns } from './scenario-turns.ts';

/**
 * Who plays in a scenario, and who leads it. What somebody leaves behind (his sheet, his story of it, where he stood) is kept
 * for when he comes again.
 */
export interface Members {
  /**
   * Lets somebody in by a code, from an address; coming again changes nothing and spends no use. Refuses `invite.unknown`
   * for every code that lets nobody in, whatever the reason, `scenario.full` and, after wrong guesses, `request.too_many`.
   */
  join(by: Identity, code: string, address: string): Promise<ScenarioRecord>;
  /** Refuses `scenario.unknown` and `scenario.owner_stays`. */
  leave(by: Identity, scenario: string): Promise<void>;
  /** Refuses `scenario.unknown`, `scenario.owner_only`, `scenario.owner_stays` and `scenario.player_unknown`; so do the following. */
  remove(by: Identity, scenario: string, account: string): Promise<void>;
  /** Twice changes nothing. Refuses `scenario.no_gms` and `scenario.gms_full`. */
  nameGm(by: Identity, scenario: string, account: string): Promise<void>;
  /** Refuses `scenario.no_gms`, `scenario.owner_leads` and `scenario.gm_unknown`. */
  dismissGm(by: Identity, scenario: string, account: string): Promise<void>;
  /** The scenario, if somebody plays in it; refuses `scenario.unknown` to everybody else. */
  played(by: Identity, scenario: string): Promise<ScenarioRecord>;
}

export interface MemberNeeds {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly chronicle: Pick<ChronicleBook, 'draft'>;
  readonly turns: ScenarioTurns;
  readonly tries: CodeTries;
  readonly notifications: Pick<Notifications, 'make'>;
}

export function members({ store, clock, bus, chronicle, turns, tries, notifications }: MemberNeeds): Members {
  async function mustPlay(scenario: string, account: string, otherwise: RefusalCode): Promise<void> {
    if (!(await plays(store, scenario, account))) throw new Refusal(otherwise);
  }

  /** Refuses everybody but the owner; strangers learn nothing. */
  async function mustOwn(by: Identity, { id, owner }: ScenarioRecord): Promise<void> {
    await mustPlay(id, by.id, 'scenario.unknown');
    if (owner !== by.id) throw new Refusal('scenario.owner_only');
  }

  async function admit(by: Identity, code: string): Promise<ScenarioRecord> {
    const known = await store.inviteCodes.get(code);
    if (!known) throw new Refusal('invite.unknown');
    const { scenario, value } = await turns.take<DraftLine | null>(known.scenario, async ({ id }) => {
      if (await plays(store, id, by.id)) return { value: null };
      const invite = await store.inviteCodes.get(code);
      if (invite?.scenario !== id || stateOf(invite, clock.now()) !== 'open') throw new Refusal('invite.unknown');
      const most = MOST_IN_SCENARIO.players;
      if ((await store.scenarioPlayers.count({ scenario: id })) >= most) throw new Refusal('scenario.full', { most });
      const seat = { id: seatIn(id, by.id), scenario: id, account: by.id, joinedAt: clock.now() };
      const line = chronicle.draft({ ...lineOf(id, by.id, by.name), kind: 'joined' });
      const { uses } = invite;
      return {
        writes: [
          { in: 'inviteCodes', update: code, change: { uses: uses + 1 }, only: { uses, revokedAt: null } },
          { in: 'scenarioPlayers', insert: seat },
          line.write,
        ],
        value: line,
      };
    });
    if (value) {
      bus.tell('scenario.joined', { id: scenario.id, account: by.id });
      value.tell();
    }
    return scenario;
  }

  /** Somebody goes, of himself or not: he leads no longer, and it is not his turn any more. */
  async function part(
    id: string,
    account: string,
    { removed, may }: { removed: boolean; may: (now: ScenarioRecord) => Promise<void> },
  ): Promise<ScenarioRecord> {
    const { name = '' } = (await store.accounts.get(account)) ?? {};
    const { scenario, value } = await turns.take(id, async (now) => {
      await may(now);
      const { gms, narrator } = now;
      const line = chronicle.draft({ ...lineOf(id, account, name), kind: 'left', about: { removed } });
      const leads = gms.includes(account);
      return {
        change: {
          ...(leads ? { gms: gms.filter((one) => one !== account) } : {}),
          ...(narrator === account ? { narrator: null } : {}),
        },
        writes: [{ in: 'scenarioPlayers', delete: seatIn(id, account), only: { account } }, line.write],
        value: { line, changed: leads || narrator === account },
      };
    });
    bus.tell('scenario.left', { id, account, removed });
    if (value.changed) bus.tell('scenario.changed', knownOf(scenario));
    value.line.tell();
    return scenario;
  }

  /** Changes who leads, on the word of the owner. */
  async function lead(by: Identity, id: string, gmsOf: (now: ScenarioRecord) => Promise<string[] | undefined>) {
    must(by, 'scenario.members');
    const { scenario, value } = await turns.take(id, async (now) => {
      await mustOwn(by, now);
      if (now.mode !== 'campaign') throw new Refusal('scenario.no_gms');
      const gms = await gmsOf(now);
      return { ...(gms ? { change: { gms, updatedAt: clock.now() } } : {}), value: gms !== undefined };
    });
    if (value) bus.tell('scenario.changed', knownOf(scenario));
    return value ? scenario : undefined;
  }

  async function tellHim(kind: 'scenario.removed' | 'scenario.gm', whom: string, by: Identity, about: ScenarioRecord) {
    const { id, name } = about;
    await notifications.make(whom, kind, { scenario: id, title: name, user: by.id, name: by.name });
  }

  return {
    async played(by, id) {
      must(by, 'scenario.see');
      const scenario = await store.scenarios.get(id);
      if (!scenario) throw new Refusal('scenario.unknown');
      await mustPlay(id, by.id, 'scenario.unknown');
      return scenario;
    },

    async join(by, code, address) {
      must(by, 'scenario.join');
      return tries.tryIt({ account: by.id, address }, () =>
        admit(by, codeOf(code)).catch((error) => {
          // It was deleted while he came in.
          throw error instanceof Refusal && error.code === 'scenario.unknown' ? new Refusal('invite.unknown') : error;
        }),
      );
    },

    async leave(by, id) {
      must(by, 'scenario.leave');
      const may = async ({ owner }: ScenarioRecord) => {
        await mustPlay(id, by.id, 'scenario.unknown');
        if (owner === by.id) throw new Refusal('scenario.owner_stays');
      };
      await part(id, by.id, { removed: false, may });
    },

    async remove(by, id, account) {
      must(by, 'scenario.members');
      const may = async (now: ScenarioRecord) => {
        await mustOwn(by, now);
        if (account === now.owner) throw new Refusal('scenario.owner_stays');
        await mustPlay(id, account, 'scenario.player_unknown');
      };
      await tellHim('scenario.removed', account, by, await part(id, account, { removed: true, may }));
    },

    async nameGm(by, id, account) {
      const most = MOST_IN_SCENARIO.gms;
      const named = await lead(by, id, async ({ gms }) => {
        await mustPlay(id, account, 'scenario.player_unknown');
        if (gms.includes(account)) return undefined;
        if (gms.length >= most) throw new Refusal('scenario.gms_full', { most });
        return [...gms, account];
      });
      if (named && account !== by.id) await tellHim('scenario.gm', account, by, named);
    },

    async dismissGm(by, id, account) {
      await lead(by, id, async ({ gms, owner }) => {
        if (account === owner) throw new Refusal('scenario.owner_leads');
        if (!gms.includes(account)) throw new Refusal('scenario.gm_unknown');
        return gms.filter((one) => one !== account);
      });
    },
  };
}

const lineOf = (scenario: string, account: string, name: string) => ({ scenario, account, name, scene: '', text: '' });
