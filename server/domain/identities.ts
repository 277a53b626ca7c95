import { randomUUID } from 'node:crypto';
import type { Identities } from '../../rooms/services.ts';
import { PLAYER_AVATARS } from '../../schema/forms.ts';
import type { Accounts } from './accounts.ts';
import { type Dice, guestName } from './guest-names.ts';
import type { Sessions } from './sessions.ts';

interface Needs {
  readonly sessions: Sessions;
  readonly accounts: Pick<Accounts, 'changeAvatar'>;
  readonly dice: Dice;
}

/** Who sits on a seat: an account or guest by his token, or a passer-by of whom nothing is kept. */
export function identities({ sessions, accounts, dice }: Needs): Identities {
  return {
    admit: (token) => sessions.check(token),
    passerBy: (locale) => ({
      id: randomUUID(),
      name: guestName(dice, locale),
      avatar: PLAYER_AVATARS[dice(PLAYER_AVATARS.length)] ?? PLAYER_AVATARS[0],
      guest: true,
      role: 'player',
      session: null,
    }),
    stillSeated: async (identity) => (identity.session === null ? identity : sessions.current(identity.session)),
    changeAvatar: async (identity, avatar) =>
      identity.session === null ? { ...identity, avatar } : accounts.changeAvatar(identity, avatar),
  };
}
