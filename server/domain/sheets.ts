import { createHash } from 'node:crypto';
import { type Sheets as InRooms, leads } from '../../rooms/scenario-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type {
  SheetList,
  SheetReply,
  SheetView,
  SheetWriting,
  TemplateView,
  TemplateWriting,
} from '../../schema/rest/sheets.ts';
import { sheetField } from '../../schema/scenarios.ts';
import { emptyOf, faultsIn, fitting } from '../../schema/sheets.ts';
import type { Locale } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { Account } from '../records/account.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { SheetRecord } from '../records/sheet.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Members } from './members.ts';
import { profileOf, stamp } from './profiles.ts';
import { knownOf, seatIn } from './scenario-seats.ts';
import type { ScenarioTurns } from './scenario-turns.ts';
import { mustBeRight, unfitFields, unfitValues } from './sheet-words.ts';
import type { Writing } from './writing.ts';

/**
 * The characters that people play in scenarios. A sheet is its player's: he and the game masters of a campaign see and write
 * it. Everything refuses `scenario.unknown` to who does not play there.
 */
export interface SheetBook extends InRooms {
  template(by: Identity, scenario: string): Promise<TemplateView>;
  /**
   * For the owner. What was filled in is kept, and shown as far as it fits. Refuses `scenario.owner_only`,
   * `sheet.template_stale`, and words that are not fit, field by field.
   */
  setTemplate(by: Identity, scenario: string, said: TemplateWriting): Promise<TemplateView>;
  /** Somebody's, or one's own (`me`). Refuses `sheet.private` and, to game masters, `scenario.player_unknown`. */
  of(by: Identity, scenario: string, user: string): Promise<SheetReply>;
  /** Refuses also `sheet.stale`, and what is wrong with the values, field by field. */
  write(by: Identity, scenario: string, user: string, said: SheetWriting, locale: Locale): Promise<SheetReply>;
  /** Those that one may see: everybody's to game masters, one's own to others. By name. */
  list(by: Identity, scenario: string): Promise<SheetList>;
}

export interface SheetNeeds {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly members: Pick<Members, 'played'>;
  readonly turns: ScenarioTurns;
  readonly writing: Writing;
}

/** Names what is in a template, in whatever order it is written down. */
const markOf = ({ sheet }: Pick<ScenarioRecord, 'sheet'>) =>
  createHash('sha256')
    .update(JSON.stringify(sheet.map((field) => sheetField.parse(field))))
    .digest('hex')
    .slice(0, 16);

const templateOf = (scenario: ScenarioRecord): TemplateView => ({ fields: scenario.sheet, mark: markOf(scenario) });

function viewOf({ sheet: template }: ScenarioRecord, account: Account, sheet: SheetRecord | undefined): SheetView {
  const { id, name, avatar_url } = profileOf(account);
  return {
    user_id: id,
    name,
    avatar_url,
    values: fitting(template, sheet?.values ?? {}),
    revision: sheet?.revision ?? 0,
    updated_at: sheet ? stamp(sheet.at) : null,
  };
}

export function sheets({ store, clock, bus, members, turns, writing }: SheetNeeds): SheetBook {
  const sheetOf = (scenario: string, account: string) => store.sheets.get(seatIn(scenario, account));

  /** Whose sheet it is, if one may see it. */
  async function mustSee(by: Identity, scenario: ScenarioRecord, user: string): Promise<Account> {
    const id = user === 'me' ? by.id : user;
    if (id !== by.id && !leads(scenario, by.id)) throw new Refusal('sheet.private');
    const [player, account] = await Promise.all([
      store.scenarioPlayers.get(seatIn(scenario.id, id)),
      store.accounts.get(id),
    ]);
    if (!player || !account || account.deletedAt !== null) throw new Refusal('scenario.player_unknown');
    return account;
  }

  return {
    async valuesOf(id, account) {
      const [scenario, player, sheet] = await Promise.all([
        store.scenarios.get(id),
        store.scenarioPlayers.get(seatIn(id, account)),
        sheetOf(id, account),
      ]);
      if (!scenario || !player) return {};
      const empty = scenario.sheet.map((field) => [field.id, emptyOf(field)] as const);
      return { ...Object.fromEntries(empty), ...fitting(scenario.sheet, sheet?.values ?? {}) };
    },

    template: async (by, id) => templateOf(await members.played(by, id)),

    async setTemplate(by, id, { fields, mark }) {
      const mustOwn = ({ owner }: ScenarioRecord) => {
        if (owner !== by.id) throw new Refusal('scenario.owner_only');
      };
      mustOwn(await members.played(by, id));
      mustBeRight(await unfitFields(writing, fields), { fields });
      const { scenario } = await turns.take(id, async (now) => {
        mustOwn(now);
        if (markOf(now) !== mark) throw new Refusal('sheet.template_stale');
        return { change: { sheet: fields }, value: undefined };
      });
      bus.tell('scenario.changed', knownOf(scenario));
      bus.tell('scenario.sheet', { id, account: null });
      return templateOf(scenario);
    },

    async of(by, id, user) {
      const scenario = await members.played(by, id);
      const account = await mustSee(by, scenario, user);
      return { sheet: viewOf(scenario, account, await sheetOf(id, account.id)), template: templateOf(scenario) };
    },

    async write(by, id, user, { values, revision }, locale) {
      const scenario = await members.played(by, id);
      const account = await mustSee(by, scenario, user);
      const before = await sheetOf(id, account.id);
      if ((before?.revision ?? 0) !== revision) throw new Refusal('sheet.stale');
      const wrong = faultsIn(scenario.sheet, values).map(([field, fault]) => [['values', field], fault] as const);
      mustBeRight(wrong, { values });
      mustBeRight(await unfitValues(writing, values, before?.values ?? {}, locale), { values });
      const [key, at] = [seatIn(id, account.id), clock.now()];
      const after = { id: key, scenario: id, account: account.id, values, at, revision: revision + 1 };
      const write: Write = before
        ? { in: 'sheets', update: key, change: { values, at, revision: revision + 1 }, only: { revision } }
        : { in: 'sheets', insert: after };
      // Nothing is kept for who has left meanwhile, nor in what is deleted.
      const seat = { change: { account: account.id }, only: { account: account.id } };
      await store.batch([{ in: 'scenarioPlayers', update: key, ...seat }, write]).catch((error) => {
        const wasLate = error instanceof StaleWrite || error instanceof DuplicateKey;
        throw wasLate ? new Refusal('sheet.stale') : error;
      });
      bus.tell('scenario.sheet', { id, account: account.id });
      return { sheet: viewOf(scenario, account, after), template: templateOf(scenario) };
    },

    async list(by, id) {
      const scenario = await members.played(by, id);
      const seats = leads(scenario, by.id)
        ? (await store.scenarioPlayers.find({ where: { scenario: id } })).map(({ account }) => account)
        : [by.id];
      const [people, kept] = await Promise.all([
        store.accounts.find({ where: { id: { in: seats }, deletedAt: null }, sort: 'usernameKey' }),
        store.sheets.find({ where: { scenario: id } }),
      ]);
      const views = people.map((one) =>
        viewOf(
          scenario,
          one,
          kept.find(({ account }) => account === one.id),
        ),
      );
      return { sheets: views, template: templateOf(scenario), count: views.length };
    },
  };
}
