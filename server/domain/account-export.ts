import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { AccountExport as Exported } from '../../schema/rest/account-export.ts';
import type { Exhibit } from '../records/exhibit.ts';
import type { AccountNeeds } from './accounts.ts';
import { profileOf, stamp, stampOr } from './profiles.ts';
import { ownSanctionOf } from './sanction-views.ts';

export interface AccountExport {
  /** Everything that is held about somebody, but for secrets: no hash of a password, no token. */
  exportOf(identity: Identity): Promise<Exported>;
}

const exhibitOf = (one: Exhibit) => {
  const { id, scene, spot, kind, asset, link, title, author, description, by, state, likes, at } = one;
  return { id, scene, spot, kind, asset, link, title, author, description, by, state, likes, at: stamp(at) };
};

type Needs = Pick<AccountNeeds, 'store' | 'clock' | 'sanctions'>;

export function accountExport({ store, clock, sanctions }: Needs): AccountExport {
  return {
    async exportOf({ id }) {
      const account = await store.accounts.get(id);
      if (!account) throw new Refusal('auth.required');
      const mine = { where: { account: id } };
      const [
        sessions,
        flags,
        belongings,
        quests,
        sheets,
        place,
        assets,
        exhibits,
        likes,
        entries,
        curates,
        exhibitions,
        links,
        letters,
        imposed,
        filed,
        said,
        blocked,
        notices,
        seats,
        written,
        ...friends
      ] = await Promise.all([
        store.sessions.find(mine),
        store.storyFlags.find(mine),
        store.belongings.find(mine),
        store.quests.find(mine),
        store.sheets.find(mine),
        store.places.get(id),
        store.assets.find({ where: { owner: id } }),
        store.exhibits.find(mine),
        store.likes.find(mine),
        store.entries.find(mine),
        store.curators.find(mine),
        store.exhibitions.find(mine),
        store.links.find(mine),
        store.letters.find(mine),
        sanctions.listOf(id),
        store.reports.find({ where: { by: id } }),
        store.messages.find({ where: { author: id } }),
        store.blocks.find({ where: { blocker: id } }),
        store.notifications.find(mine),
        store.scenarioPlayers.find(mine),
        store.chapters.find(mine),
        store.friendships.find({ where: { a: id } }),
        store.friendships.find({ where: { b: id } }),
      ]);
      const played = await store.scenarios.find({ where: { id: { in: seats.map(({ scenario }) => scenario) } } });
      return {
        exported_at: stamp(clock.now()),
        account: {
          ...profileOf(account),
          email_confirmed_at: stampOr(account.emailConfirmedAt),
          locale: account.locale,
          devices: account.devices,
          last_seen_at: stamp(account.lastSeenAt),
        },
        sessions: sessions.map(({ id, device, address, createdAt, lastSeenAt, expiresAt }) => ({
          id,
          device,
          address,
          created_at: stamp(createdAt),
          last_seen_at: stamp(lastSeenAt),
          expires_at: stamp(expiresAt),
        })),
        story: flags.map(({ scenario, flag, value, at }) => ({
          scenario: scenario || null,
          flag,
          value,
          at: stamp(at),
        })),
        items: belongings.map(({ scenario, item, count, at }) => ({
          scenario: scenario || null,
          item,
          count,
          at: stamp(at),
        })),
        quests: quests.map(({ scenario, quest, done, over, begunAt, at }) => ({
          scenario: scenario || null,
          quest,
          done,
          over,
          begun_at: stamp(begunAt),
          at: stamp(at),
        })),
        sheets: sheets.map(({ scenario, values, at }) => ({ scenario, values, at: stamp(at) })),
        place: place && place.scene !== '' ? { scene: place.scene, x: place.x, y: place.y, at: stamp(place.at) } : null,
        assets: assets.map(
          ({ id, name, title, kind, type, hash, width, height, duration, pages, bytes, createdAt }) => ({
            id,
            name,
            title,
            kind,
            type,
            hash,
            width,
            height,
            duration,
            pages,
            bytes,
            created_at: stamp(createdAt),
          }),
        ),
        exhibits: exhibits.map(exhibitOf),
        likes: likes.map(({ exhibit, at }) => ({ exhibit, at: stamp(at) })),
        book_entries: entries.map(({ id, exhibit, text, at }) => ({ id, exhibit, text, at: stamp(at) })),
        curator_of: curates.map(({ scene, at }) => ({ scene, at: stamp(at) })),
        exhibitions: exhibitions.map(({ id, scene, title, description, at }) => ({
          id,
          scene,
          title,
          description,
          at: stamp(at),
        })),
        links: links.map(({ provider, subject, email, at }) => ({ provider, subject, email, at: stamp(at) })),
        notifications: notices.map(({ id, kind, about, at, readAt }) => ({
          id,
          kind,
          about,
          at: stamp(at),
          read_at: stampOr(readAt),
        })),
        friends: friends
          .flat()
          .map(({ a, b, state, by, at }) => ({ user: a === id ? b : a, state, by, at: stamp(at) })),
        scenarios: seats.map(({ scenario, joinedAt }) => {
          const found = played.find((one) => one.id === scenario);
          const mine = found?.owner === id;
          return {
            id: scenario,
            name: found?.name ?? '',
            description: mine ? found.description : null,
            is_owner: mine,
            is_gm: found?.gms.includes(id) ?? false,
            joined_at: stamp(joinedAt),
          };
        }),
        chronicle: written.map(({ scenario, kind, text, about, at }) => ({
          scenario,
          kind,
          text,
          about,
          at: stamp(at),
        })),
        letters: letters.map(({ kind, to, askedAt }) => ({ kind, to, asked_at: stamp(askedAt) })),
        sanctions: imposed.map((one) => ownSanctionOf(one, clock.now())),
        reports: filed.map(({ kind, category, words, at, state }) => ({ kind, category, words, at: stamp(at), state })),
        messages: said.map(({ id, channel, text, at, editedAt, deletedAt, status, former }) => ({
          id,
          channel,
          text,
          at: stamp(at),
          edited_at: stampOr(editedAt),
          deleted_at: stampOr(deletedAt),
          status,
          former: former.map((one) => ({ text: one.text, at: stamp(one.at) })),
        })),
        blocks: blocked.map(({ blocked: id, at }) => ({ id, at: stamp(at) })),
      };
    },
  };
}
