import type { Places, Story } from '../../rooms/services.ts';
import type { OwnProfile, User } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';

const stamp = (at: number) => new Date(at).toISOString();

/** What the owner of an account is told of it. Without a picture of its own it has its character's portrait. */
export function profileOf(account: Account): OwnProfile {
  const { id, username, name, email, avatar, avatarUrl, role, guest, settings, createdAt, updatedAt, deletedAt } =
    account;
  return {
    id,
    username,
    name,
    email,
    avatar,
    avatar_url: avatarUrl ?? `/scenes/portraits/${avatar}.png`,
    role,
    guest,
    settings,
    created_at: stamp(createdAt),
    updated_at: updatedAt === null ? null : stamp(updatedAt),
    deleted_at: deletedAt === null ? null : stamp(deletedAt),
    is_deleted: deletedAt !== null,
  };
}

/** The same with how far he has come in the world. */
export async function userOf(account: Account, { places, story }: { places: Places; story: Story }): Promise<User> {
  const [place, flags] = await Promise.all([places.last(account.id), story.flags(account.id)]);
  return {
    ...profileOf(account),
    progress: { scene: place?.scene ?? null, x: place?.x ?? 0, y: place?.y ?? 0, flags },
  };
}
