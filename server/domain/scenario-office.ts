import type { Narrations, Party, Sceneries } from '../../rooms/play-services.ts';
import type { Scenarios } from '../../rooms/scenario-services.ts';
import type { Words } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { Allowances } from '../config.ts';
import type { Moderation } from './chat.ts';
import { type ChronicleBook, chronicle as openChronicle } from './chronicle.ts';
import { type ChronicleReading, chronicleReading } from './chronicle-reading.ts';
import { codeTries } from './code-tries.ts';
import { type Invites, invites } from './invites.ts';
import { type Members, members as openMembers } from './members.ts';
import type { Names } from './moderation/moderation.ts';
import { narrations as openNarrations } from './narrations.ts';
import type { Notifications } from './notifications.ts';
import { party as openParty } from './party.ts';
import { rollMarks } from './roll-marks.ts';
import { scenarioSeats } from './scenario-seats.ts';
import { scenarioTurns } from './scenario-turns.ts';
import { type ScenarioBook, type ScenarioNeeds, scenarioBook } from './scenarios.ts';
import { sceneries as openSceneries } from './scenery.ts';
import { sheets as openSheets, type SheetBook } from './sheets.ts';
import type { Whereabouts } from './whereabouts.ts';
import { writing as openWriting } from './writing.ts';

interface Needs extends Omit<ScenarioNeeds, 'turns' | 'chronicle' | 'writing'> {
  readonly bus: Bus;
  /** What rolls of dice are signed with, and what they were signed with before. */
  readonly secret: string;
  readonly previousSecret?: string | undefined;
  readonly moderation: Moderation & Pick<Names, 'mustTitle'>;
  readonly notifications: Pick<Notifications, 'make'>;
  readonly dice: (sides: number) => number;
  readonly whereabouts: Pick<Whereabouts, 'of'>;
  readonly config: { readonly allowances: Allowances; readonly publicUrl: string; readonly timeZone: string };
  readonly scenes: ScenarioNeeds['scenes'] & {
    get(id: string): { readonly shape: { readonly title: Words } } | undefined;
  };
  /** A client of Redis, for several processes to count wrong codes together. */
  readonly redis?: { readonly client: object } | undefined;
}

/** All that is done with scenarios. */
export interface ScenarioOffice {
  /** As rooms ask about them. */
  readonly scenarios: Scenarios;
  readonly scenarioBook: ScenarioBook;
  readonly chronicle: ChronicleBook;
  readonly chronicles: ChronicleReading;
  readonly members: Members;
  readonly invites: Invites;
  readonly sheets: SheetBook;
  readonly narrations: Narrations;
  readonly sceneries: Sceneries;
  readonly party: Party;
}

export function scenarioOffice(needs: Needs): ScenarioOffice {
  const { allowances, publicUrl, timeZone } = needs.config;
  const marks = rollMarks(needs.secret, needs.previousSecret);
  const chronicle = openChronicle({ ...needs, marks });
  const turns = scenarioTurns(needs);
  const tries = codeTries({ allowances, redis: needs.redis?.client });
  const members = openMembers({ ...needs, chronicle, turns, tries });
  const writing = openWriting(needs);
  const sheets = openSheets({ ...needs, members, turns, writing });
  return {
    scenarios: scenarioSeats(needs),
    scenarioBook: scenarioBook({ ...needs, chronicle, turns, writing }),
    chronicle,
    chronicles: chronicleReading({
      ...needs,
      members,
      marks,
      timeZone,
      titleOf: (scene) => needs.scenes.get(scene)?.shape.title,
    }),
    members,
    sheets,
    narrations: openNarrations({ ...needs, turns, chronicle, writing }),
    sceneries: openSceneries(needs),
    party: openParty(needs),
    invites: invites({ ...needs, members, turns, tries, publicUrl }),
  };
}
