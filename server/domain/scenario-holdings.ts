import { boardChannel, meetingChannel, sceneChannel } from '../../schema/messages/channel.ts';
import type { CollectionName } from '../records/index.ts';
import type { Document } from '../records/record.ts';
import type { Store, Write } from '../store/store.ts';

/** A scenario that goes: its id, and the ids of its scenes. */
export interface Doomed {
  readonly id: string;
  readonly scenes: readonly string[];
}

/** What becomes of a kind of record when the scenario that it is of is deleted. */
type Fate =
  /** It goes with the scenario, in the same batch. */
  | { readonly goes: (store: Store, of: Doomed) => Promise<readonly Document[]> }
  /** The word says why. */
  | { readonly stays: string };

const PERSONAL: Fate = { stays: 'it is of an account, wherever that plays' };
const WORLDLY: Fate = { stays: 'it is of the open world' };

const hanging = (store: Store, { scenes }: Doomed) => store.exhibits.find({ where: { scene: { in: scenes } } });
const aboutWhatHangs = async (store: Store, of: Doomed) => ({
  where: { exhibit: { in: (await hanging(store, of)).map(({ id }) => id) } },
});

/** Every collection has a row here: that nothing is left of a scenario is decided, not hoped for. */
export const SCENARIO_HOLDINGS: Record<CollectionName, Fate> = {
  accounts: PERSONAL,
  sessions: PERSONAL,
  storyFlags: { goes: (store, { id }) => store.storyFlags.find({ where: { scenario: id } }) },
  belongings: { goes: (store, { id }) => store.belongings.find({ where: { scenario: id } }) },
  quests: { goes: (store, { id }) => store.quests.find({ where: { scenario: id } }) },
  storyTurns: { goes: (store, { id }) => store.storyTurns.find({ where: { scenario: id } }) },
  places: { goes: (store, { id }) => store.places.find({ where: { scenario: id } }) },
  arrivals: PERSONAL,
  usages: PERSONAL,
  assets: { stays: 'who brought them keeps them; what hung of them goes' },
  exhibits: { goes: hanging },
  likes: { goes: async (store, of) => store.likes.find(await aboutWhatHangs(store, of)) },
  entries: { goes: async (store, of) => store.entries.find(await aboutWhatHangs(store, of)) },
  curators: { goes: (store, { scenes }) => store.curators.find({ where: { scene: { in: scenes } } }) },
  exhibitions: { goes: (store, { scenes }) => store.exhibitions.find({ where: { scene: { in: scenes } } }) },
  letters: PERSONAL,
  mailTokens: PERSONAL,
  links: PERSONAL,
  sanctions: { goes: (store, { scenes }) => store.sanctions.find({ where: { scope: { in: scenes } } }) },
  reports: { stays: 'as sealed evidence: what was reported is judged, also of a scenario that is gone' },
  audit: { stays: 'what the staff did is not undone' },
  editions: WORLDLY,
  publications: WORLDLY,
  scenarios: { stays: 'ScenarioEnding deletes it, if it is as it was read' },
  scenarioPlayers: { goes: (store, { id }) => store.scenarioPlayers.find({ where: { scenario: id } }) },
  inviteCodes: { goes: (store, { id }) => store.inviteCodes.find({ where: { scenario: id } }) },
  scenarioFlags: { goes: (store, { id }) => store.scenarioFlags.find({ where: { scenario: id } }) },
  sheets: { goes: (store, { id }) => store.sheets.find({ where: { scenario: id } }) },
  chapters: { goes: (store, { id }) => store.chapters.find({ where: { scenario: id } }) },
  sceneries: { goes: (store, { id }) => store.sceneries.find({ where: { scenario: id } }) },
  signIns: PERSONAL,
  channels: { stays: 'those of scenes are there by themselves, without a record' },
  messages: {
    async goes(store, { scenes }) {
      const said = await store.messages.find({ where: { channel: { in: scenes.map(sceneChannel) } } });
      const parts = scenes.flatMap((scene) => [meetingChannel(scene, ''), boardChannel(scene, '')]);
      const there = await Promise.all(parts.map((prefix) => store.messages.find({ where: { channel: { prefix } } })));
      return [...said, ...there.flat()];
    },
  },
  blocks: PERSONAL,
  notifications: { stays: 'what somebody was told is his' },
  feeds: PERSONAL,
  friendships: PERSONAL,
};

/** The writes that delete everything of a scenario but itself. */
export async function scenarioHoldings(store: Store, of: Doomed): Promise<Write[]> {
  const names = Object.keys(SCENARIO_HOLDINGS) as CollectionName[];
  const found = await Promise.all(
    names.map(async (name): Promise<Write[]> => {
      const fate = SCENARIO_HOLDINGS[name];
      if (!('goes' in fate)) return [];
      // TypeScript does not see that any name goes with a deletion.
      return (await fate.goes(store, of)).map(({ id }) => ({ in: name, delete: id }) as Write);
    }),
  );
  // Who was in it last of all was last in the open world.
  const last = await store.places.find({ where: { world: of.id } });
  return [...found.flat(), ...last.map(({ id }): Write => ({ in: 'places', update: id, change: { world: '' } }))];
}
