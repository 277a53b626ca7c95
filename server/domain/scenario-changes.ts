import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioChange, ScenarioDetail } from '../../schema/rest/scenarios.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Change, Write } from '../store/store.ts';
import { forgottenCodes } from './invite-codes.ts';
import { must } from './policies.ts';
import { firstCode } from './scenario-creation.ts';
import { knownOf } from './scenario-seats.ts';
import { detailOf } from './scenario-views.ts';
import { mustBeFit } from './scenario-words.ts';
import type { ScenarioTools } from './scenarios.ts';

export interface ScenarioChanges {
  /**
   * Changes what is named and nothing else; an empty description is none. Another code takes the place of the one that its
   * views show, which lets nobody in any more and
   * is nobody else's. Refuses `scenario.unknown`, `scenario.owner_changes`,
   * `scenario.code_taken`, and what covers.ts and scenario-words.ts refuse.
   */
  change(by: Identity, id: string, given: ScenarioChange, cover?: Buffer): Promise<ScenarioDetail>;
}

type Needs = Pick<ScenarioTools, 'store' | 'clock' | 'bus' | 'turns' | 'covers' | 'writing'>;

export function scenarioChanges({ store, clock, bus, turns, covers, writing }: Needs): ScenarioChanges {
  function mustOwn(by: Identity, { owner }: ScenarioRecord): void {
    if (owner !== by.id) throw new Refusal('scenario.owner_changes');
  }

  /** Puts another code in the place of the first one, which is kept as a revoked one; a revoked one of its own may come back. */
  async function codeWrites(by: Identity, { id, code }: ScenarioRecord, next: string): Promise<Write[]> {
    const at = clock.now();
    const all = await store.inviteCodes.find({ where: { scenario: id }, sort: 'at' });
    const known = await store.inviteCodes.get(next);
    if (known && (known.scenario !== id || known.revokedAt === null)) throw new Refusal('scenario.code_taken');
    const anew = { first: true, by: by.id, at, expiresAt: null, most: null, uses: 0, revokedAt: null };
    return [
      { in: 'inviteCodes', update: code, change: { first: false, revokedAt: at } },
      known
        ? { in: 'inviteCodes', update: next, change: anew, only: { revokedAt: known.revokedAt } }
        : { in: 'inviteCodes', insert: firstCode(next, id, by.id, at) },
      ...forgottenCodes(all.filter((one) => one.id !== next)),
    ];
  }

  async function apply(by: Identity, id: string, given: ScenarioChange, cover: string | undefined) {
    const { name, description, invite_code: code } = given;
    return turns.take(id, async (now) => {
      mustOwn(by, now);
      const change: Change<ScenarioRecord> = { updatedAt: clock.now() };
      if (name !== undefined) change.name = name;
      if (description !== undefined) change.description = description || null;
      if (cover !== undefined) change.cover = cover;
      // Its own code is nobody else's.
      if (code === undefined || code === now.code) return { change, value: now };
      return { change: { ...change, code }, writes: await codeWrites(by, now, code), value: now };
    });
  }

  return {
    async change(by, id, given, picture) {
      must(by, 'scenario.change');
      const before = await store.scenarios.get(id);
      if (!before) throw new Refusal('scenario.unknown');
      // A picture is not drawn for who may not change it.
      mustOwn(by, before);
      await mustBeFit(writing, given);
      const cover = picture && (await covers.keep(picture));
      const { scenario, value: former } = await apply(by, id, given, cover).catch(async (error) => {
        if (cover) await covers.discard(cover);
        throw error;
      });
      if (cover) await covers.discard(former.cover);
      bus.tell('scenario.changed', knownOf(scenario));
      return detailOf(scenario);
    },
  };
}
