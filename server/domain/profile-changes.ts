import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { OwnProfile, ProfileChange } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';
import type { Change } from '../store/store.ts';
import type { AccountNeeds } from './accounts.ts';
import { signExhibits } from './authorship.ts';
import { must } from './policies.ts';
import { portraits } from './portraits.ts';
import { profileOf, toldOf } from './profiles.ts';
import { namesOf, taken } from './registration.ts';
import { identityOf, isOpen } from './sessions.ts';
import { oneByOne } from './turns.ts';

export interface ProfileChanges {
  /**
   * Changes what is named and nothing else; settings are merged into those there are. Refuses `account.required`,
   * `account.username_taken`, `name.refused`, and what portraits.ts refuses of the picture.
   */
  change(identity: Identity, given: ProfileChange, picture?: Sent): Promise<OwnProfile>;
  /** Chooses another character of the sheet; guests may too. */
  changeAvatar(identity: Identity, avatar: string): Promise<Identity>;
}

interface Sent {
  readonly name?: string;
  readonly bytes: Buffer;
}

type Needs = Pick<AccountNeeds, 'store' | 'blobs' | 'studio' | 'drafts' | 'clock' | 'bus' | 'log' | 'names'>;

export function profileChanges({ store, clock, bus, log, names, ...files }: Needs): ProfileChanges {
  const pictures = portraits(files);
  const alone = oneByOne();

  async function apply(id: string, change: Change<Account>): Promise<Account> {
    const changed = await store.accounts.update(id, { ...change, updatedAt: clock.now() }, { deletedAt: null });
    if (!changed) throw new Refusal('auth.required');
    return changed;
  }

  /** A portrait that nobody needs any more: that it stays behind is no reason to refuse anything. */
  const discard = (url: string | null) =>
    pictures.remove(url).catch((error) => log.error({ error, url }, 'a portrait was left behind'));

  async function changeOf(account: Account, { username, settings }: ProfileChange, picture?: Sent) {
    const change: Change<Account> = {};
    // A name that one has already is kept, whatever became of the rules since.
    if (username !== undefined && username !== account.username) names.mustName(username, account.role);
    if (username !== undefined) Object.assign(change, namesOf(username));
    if (settings !== undefined) change.settings = { ...account.settings, ...settings };
    if (picture !== undefined) change.avatarUrl = await pictures.keep(account.id, picture.bytes);
    return change;
  }

  return {
    change(identity, given, picture) {
      must(identity, 'profile.change');
      return alone(identity.id, async () => {
        const before = await store.accounts.get(identity.id);
        if (!isOpen(before)) throw new Refusal('auth.required');
        const change = await changeOf(before, given, picture);
        if (Object.keys(change).length === 0) return profileOf(before);
        const after = await apply(before.id, change).catch(async (error) => {
          if (change.avatarUrl && change.avatarUrl !== before.avatarUrl) await discard(change.avatarUrl);
          throw taken(error);
        });
        if (after.avatarUrl !== before.avatarUrl) await discard(before.avatarUrl);
        if (after.name !== before.name) await signExhibits(store, after);
        bus.tell('account.changed', toldOf(after));
        return profileOf(after);
      });
    },

    async changeAvatar(identity, avatar) {
      const changed = await apply(identity.id, { avatar });
      bus.tell('account.changed', toldOf(changed));
      return identityOf(changed, identity.session);
    },
  };
}
