import type { Narrations } from '../../rooms/play-services.ts';
import { leads } from '../../rooms/scenario-services.ts';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Store } from '../store/store.ts';
import type { ChronicleBook } from './chronicle.ts';
import { knownOf, plays } from './scenario-seats.ts';
import type { ScenarioTurns } from './scenario-turns.ts';
import type { Whereabouts } from './whereabouts.ts';
import type { Writing } from './writing.ts';

export interface NarrationNeeds {
  readonly store: Pick<Store, 'scenarios' | 'scenarioPlayers' | 'accounts' | 'chapters'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly turns: ScenarioTurns;
  readonly chronicle: Pick<ChronicleBook, 'draft'>;
  readonly writing: Pick<Writing, 'clean' | 'must'>;
  readonly whereabouts: Pick<Whereabouts, 'of'>;
}

/** Whose turn it is and who says nothing for so long may be passed over, in ms. */
const SILENT_MS = 5 * 60_000;
/** For so long a narration is told to who comes, in ms. */
const FRESH_MS = 60_000;

export function narrations(needs: NarrationNeeds): Narrations {
  const { store, clock, bus, turns, chronicle, writing, whereabouts } = needs;

  function isHere(scenario: string, account: string): boolean {
    const { scene } = whereabouts.of(account);
    return scene !== null && scenarioOf(scene) === scenario;
  }

  /** Those in the scenario now, in the order of their turns: who comes after somebody first. He himself is left out. */
  async function after(scenario: string, account: string): Promise<string[]> {
    const seats = await store.scenarioPlayers.find({ where: { scenario }, sort: 'joinedAt' });
    const ring = seats.map((seat) => seat.account);
    const at = ring.indexOf(account);
    return [...ring.slice(at + 1), ...ring.slice(0, Math.max(0, at))].filter((one) => isHere(scenario, one));
  }

  /** Whether it is his turn; or that of one who has gone, or is silent, and he is the next. */
  async function isHis({ id, narrator, narratorAt }: ScenarioRecord, account: string): Promise<boolean> {
    if (narrator === null || narrator === account) return true;
    const isKept = isHere(id, narrator) && clock.now() - narratorAt < SILENT_MS;
    return !isKept && (await after(id, narrator))[0] === account;
  }

  const nameOf = async (account: string | null) => (account && (await store.accounts.get(account))?.name) || '';

  async function mustPlay(scenario: ScenarioRecord, account: string): Promise<void> {
    if (!(await plays(store, scenario.id, account))) throw new Refusal('scenario.unknown');
  }

  /** The change by which it becomes the next one's turn; refuses `play.turn`. */
  async function handOn(scenario: ScenarioRecord, account: string) {
    if (!(await isHis(scenario, account))) throw new Refusal('play.turn', { name: await nameOf(scenario.narrator) });
    return { narrator: (await after(scenario.id, account))[0] ?? null, narratorAt: clock.now() };
  }

  return {
    async fit(text, locale) {
      const clean = writing.clean(text);
      if (clean === '') throw new Refusal('chat.empty');
      await writing.must(clean, locale);
      return clean;
    },

    async narrate({ id: account, name }, { scenario: id, scene, text }) {
      const { scenario, value } = await turns.take(id, async (now) => {
        await mustPlay(now, account);
        if (now.mode === 'campaign' && !leads(now, account)) throw new Refusal('play.lead_only');
        const line = chronicle.draft({ scenario: id, kind: 'narration', account, name, scene, text });
        const change = now.mode === 'story' ? await handOn(now, account) : {};
        return { change, writes: [line.write], value: line };
      });
      value.tell();
      if (scenario.mode === 'story') bus.tell('scenario.changed', knownOf(scenario));
    },

    async pass({ id: account }, id) {
      const { scenario } = await turns.take(id, async (now) => {
        await mustPlay(now, account);
        if (now.mode !== 'story') throw new Refusal('play.no_turns');
        return { change: await handOn(now, account), value: null };
      });
      bus.tell('scenario.changed', knownOf(scenario));
    },

    async turn(id, account) {
      const scenario = await store.scenarios.get(id);
      if (scenario?.mode !== 'story') return null;
      const { narrator } = scenario;
      return { account: narrator, name: await nameOf(narrator), mine: await isHis(scenario, account) };
    },

    async last(scenario) {
      const where = { scenario, kind: 'narration' as const };
      const [line] = await store.chapters.find({ where, sort: 'id', descending: true, limit: 1 });
      if (!line || clock.now() - line.at > FRESH_MS) return null;
      const { id, kind, account, name, scene, text, about, at } = line;
      return { id, kind, account, name, scene, text, about, at: new Date(at).toISOString(), verified: null };
    },
  };
}
