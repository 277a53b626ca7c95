import { DIRECT } from '../../schema/messages/channel.ts';
import type { Account } from '../records/account.ts';
import type { CollectionName } from '../records/index.ts';
import type { Document } from '../records/record.ts';
import type { Store, Write } from '../store/store.ts';
import { placesOf } from './places.ts';

type Finder = (store: Store, account: Pick<Account, 'id' | 'email'>) => Promise<readonly Document[]>;

/** What becomes of a kind of record when the account that it is of is closed. */
type Fate =
  /** It goes with the account, in the same batch. */
  | { readonly goes: Finder }
  /** The word says who sees to it, or why there is nothing to do. */
  | { readonly stays: string };

/** Every collection has a row here: what is kept about people is decided, not forgotten. */
const HOLDINGS: Record<CollectionName, Fate> = {
  accounts: { stays: 'without anything that tells who it was' },
  sessions: { stays: 'ended by Sessions.endAll, which tells the rooms' },
  storyFlags: { goes: (store, { id }) => store.storyFlags.find({ where: { account: id } }) },
  belongings: { goes: (store, { id }) => store.belongings.find({ where: { account: id } }) },
  quests: { goes: (store, { id }) => store.quests.find({ where: { account: id } }) },
  storyTurns: {
    // One for the open world, and one for each scenario.
    goes: async (store, { id }) => {
      const turn = await store.storyTurns.get(id);
      const others = await store.storyTurns.find({ where: { id: { prefix: `${id}/` } } });
      return turn ? [turn, ...others] : others;
    },
  },
  places: { goes: (store, { id }) => placesOf(store, id) },
  arrivals: { goes: (store, { id }) => store.arrivals.find({ where: { owner: id } }) },
  usages: {
    goes: async (store, { id }) => {
      const usage = await store.usages.get(id);
      return usage ? [usage] : [];
    },
  },
  assets: { stays: 'if it hangs somewhere; the rest goes in Assets.leave' },
  exhibits: { stays: 'under the name of a closed account' },
  likes: { stays: 'until Likes.leave takes each back and counts anew' },
  entries: { stays: 'under the name of a closed account' },
  curators: { goes: (store, { id }) => store.curators.find({ where: { account: id } }) },
  exhibitions: { stays: 'they are those of the scene; who made one is named by id' },
  letters: {
    goes: async (store, { id, email }) => [
      ...(await store.letters.find({ where: { account: id } })),
      ...(email === null ? [] : await store.letters.find({ where: { account: null, to: email } })),
    ],
  },
  mailTokens: { goes: (store, { id }) => store.mailTokens.find({ where: { account: id } }) },
  links: { goes: (store, { id }) => store.links.find({ where: { account: id } }) },
  sanctions: { stays: 'what runs is found again by the mark of its e-mail, see Sanctions.leaveWith' },
  reports: { stays: 'as sealed evidence; it names accounts by id, and whom it is against as he was called' },
  audit: { stays: 'it names accounts by id' },
  editions: { stays: 'as part of the world; they name who published them by id' },
  publications: { stays: 'as part of the world; they name accounts by id' },
  scenarios: { stays: 'the others play on under another owner; where nobody else plays, ScenarioParting deletes it' },
  scenarioPlayers: { stays: 'ScenarioParting takes him out of each, in one batch with whose it is from then on' },
  inviteCodes: { stays: 'they are those of the scenario; who made one is named by id' },
  scenarioFlags: { stays: 'they are those of the scenario' },
  sheets: { goes: (store, { id }) => store.sheets.find({ where: { account: id } }) },
  chapters: { stays: 'under the name of a closed account' },
  sceneries: { stays: 'they are those of the scenario' },
  signIns: { stays: 'for minutes: it names a session, no person' },
  channels: {
    // Those of the world stay: they are everybody's.
    goes: async (store, { id }) => [
      ...(await store.channels.find({ where: { one: id } })),
      ...(await store.channels.find({ where: { other: id } })),
    ],
  },
  messages: {
    // What was said to everybody stays, under the name of a closed account: see signMessages.
    goes: (store, { id }) => store.messages.find({ where: { author: id, channel: { prefix: DIRECT } } }),
  },
  blocks: {
    goes: async (store, { id }) => [
      ...(await store.blocks.find({ where: { blocker: id } })),
      ...(await store.blocks.find({ where: { blocked: id } })),
    ],
  },
  notifications: { goes: (store, { id }) => store.notifications.find({ where: { account: id } }) },
  feeds: {
    goes: async (store, { id }) => {
      const feed = await store.feeds.get(id);
      return feed ? [feed] : [];
    },
  },
  friendships: {
    goes: async (store, { id }) => [
      ...(await store.friendships.find({ where: { a: id } })),
      ...(await store.friendships.find({ where: { b: id } })),
    ],
  },
};

/** The writes that delete everything that goes with an account. */
export async function holdingsThatGo(store: Store, account: Pick<Account, 'id' | 'email'>): Promise<Write[]> {
  const names = Object.keys(HOLDINGS) as CollectionName[];
  const found = await Promise.all(
    names.map(async (name): Promise<Write[]> => {
      const fate = HOLDINGS[name];
      if (!('goes' in fate)) return [];
      // TypeScript does not see that any name goes with a deletion.
      return (await fate.goes(store, account)).map(({ id }) => ({ in: name, delete: id }) as Write);
    }),
  );
  return found.flat();
}
