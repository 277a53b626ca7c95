import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Bus } from '../bus.ts';
import type { Account } from '../records/account.ts';
import type { Report } from '../records/report.ts';
import type { Store, Write } from '../store/store.ts';
import { signExhibits } from './authorship.ts';
import type { Dice } from './guest-names.ts';
import { toldOf } from './profiles.ts';
import { namesOf } from './registration.ts';
import type { Prepared } from './sanctions.ts';
import { takingDown } from './taking-down.ts';

/** Takes away what a report is about: the writes, and what is told of them. What is gone already is nothing to do. */
export type Removal = (report: Report) => Promise<Prepared<undefined>>;

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly dice: Dice;
}

const NOTHING: Prepared<undefined> = { made: undefined, writes: [], tell: () => {} };

export function removals({ store, clock, bus, dice }: Needs): Removal {
  const { writes, tell } = takingDown({ store, bus });

  async function message(id: string): Promise<Prepared<undefined>> {
    const found = await store.messages.get(id);
    if (!found || found.deletedAt !== null) return NOTHING;
    const { channel } = found;
    const change = { deletedAt: clock.now() };
    return {
      made: undefined,
      writes: [{ in: 'messages', update: id, change }],
      tell: () => bus.tell('message.removed', { id, channel }),
    };
  }

  async function exhibit(id: string): Promise<Prepared<undefined>> {
    const found = await store.exhibits.get(id);
    if (!found) return NOTHING;
    return { made: undefined, writes: await writes(found), tell: () => tell([found]) };
  }

  /** A name that says nothing, in place of the one that was reported; one that was changed since is left. */
  async function name(id: string, reported: string): Promise<Prepared<undefined>> {
    const account = await store.accounts.get(id);
    if (!account || account.deletedAt !== null || account.name !== reported) return NOTHING;
    const named: Account = { ...account, ...(await freeName()) };
    const { username, usernameKey } = named;
    const change = { username, usernameKey, name: named.name, updatedAt: clock.now() };
    const write: Write = { in: 'accounts', update: id, change, only: { deletedAt: null } };
    return {
      made: undefined,
      writes: [write],
      tell: () => {
        bus.tell('account.changed', toldOf(named));
        void signExhibits(store, named);
      },
    };
  }

  async function freeName() {
    for (let digits = 5; digits < 12; digits++) {
      const names = namesOf(`Member_${10 ** (digits - 1) + dice(9 * 10 ** (digits - 1))}`);
      if ((await store.accounts.count({ usernameKey: names.usernameKey })) === 0) return names;
    }
    throw new Refusal('server.internal');
  }

  return ({ kind, subject, evidence }) => {
    if (kind === 'message') return message(subject);
    if (kind === 'exhibit') return exhibit(subject);
    return kind === 'name' ? name(subject, evidence.person?.name ?? '') : Promise.resolve(NOTHING);
  };
}
