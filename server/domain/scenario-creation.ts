import { randomUUID } from 'node:crypto';
import type { ChronicleLine } from '../../rooms/scenario-services.ts';
import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ScenarioDetail, ScenarioMaking } from '../../schema/rest/scenarios.ts';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import type { NewDocument } from '../records/index.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import { DuplicateKey } from '../store/store.ts';
import { must } from './policies.ts';
import { knownOf, seatIn } from './scenario-seats.ts';
import { detailOf } from './scenario-views.ts';
import { mustBeFit } from './scenario-words.ts';
import type { ScenarioTools } from './scenarios.ts';
import { oneByOne } from './turns.ts';

export interface ScenarioCreation {
  /**
   * Makes a scenario: whoever makes it owns it and is its first player, and its game master in campaign mode. Refuses
   * `account.required`, `scenario.code_taken`, `scenario.too_many`, and what covers.ts and scenario-words.ts refuse.
   */
  create(by: Identity, given: ScenarioMaking, cover?: Buffer): Promise<ScenarioDetail>;
}

/** The code of a scenario that its views show, as the record that lets people in. */
export const firstCode = (code: string, scenario: string, by: string, at: number): NewDocument<'inviteCodes'> => ({
  id: code,
  scenario,
  first: true,
  by,
  at,
});

/** The line of the chronicle that somebody plays now. */
export const cameInto = (scenario: string, { id: account, name }: Pick<Identity, 'id' | 'name'>): ChronicleLine => ({
  scenario,
  kind: 'joined',
  account,
  name,
  scene: '',
  text: '',
});

/** Turns a doubled key into what the person is told. */
const codeTaken = (error: unknown): unknown =>
  error instanceof DuplicateKey ? new Refusal('scenario.code_taken') : error;

type Needs = Pick<ScenarioTools, 'store' | 'clock' | 'bus' | 'covers' | 'chronicle' | 'writing'>;

export function scenarioCreation({ store, clock, bus, covers, chronicle, writing }: Needs): ScenarioCreation {
  const alone = oneByOne();

  async function make(by: Identity, { name, invite_code: code, description, mode }: ScenarioMaking, cover: string) {
    const now = clock.now();
    const id = randomUUID();
    const made: ScenarioRecord = {
      id,
      name,
      code,
      cover,
      owner: by.id,
      description: description?.trim() ? description : null,
      mode,
      gms: mode === 'campaign' ? [by.id] : [],
      settings: {},
      sheet: [],
      narrator: null,
      narratorAt: 0,
      createdAt: now,
      updatedAt: null,
      revision: 0,
    };
    const line = chronicle.draft(cameInto(id, by));
    await store.batch([
      { in: 'scenarios', insert: made },
      { in: 'scenarioPlayers', insert: { id: seatIn(id, by.id), scenario: id, account: by.id, joinedAt: now } },
      { in: 'inviteCodes', insert: firstCode(code, id, by.id, now) },
      line.write,
    ]);
    bus.tell('scenario.changed', knownOf(made));
    bus.tell('scenario.joined', { id, account: by.id });
    line.tell();
    return detailOf(made);
  }

  return {
    create(by, given, picture) {
      must(by, 'scenario.make');
      // In turns, so that many at once are no more than may be.
      return alone(by.id, async () => {
        const count = MOST_IN_SCENARIO.owned;
        if ((await store.scenarios.count({ owner: by.id })) >= count) throw new Refusal('scenario.too_many', { count });
        await mustBeFit(writing, given);
        // A picture is not drawn for a code that is another's.
        if (await store.inviteCodes.get(given.invite_code)) throw new Refusal('scenario.code_taken');
        const cover = picture ? await covers.keep(picture) : '';
        return make(by, given, cover).catch(async (error) => {
          await covers.discard(cover);
          throw codeTaken(error);
        });
      });
    },
  };
}
