import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Role } from '../../schema/rest/accounts.ts';

const RANKS: Readonly<Record<Role, number>> = { player: 0, designer: 0, moderator: 1, admin: 2 };

/** Refuses `sanction.self` and `sanction.rank`: staff judge neither themselves nor their equals and superiors. */
export function mustOutrank(by: Pick<Identity, 'id' | 'role'>, whom: { readonly id: string; readonly role: Role }) {
  if (by.id === whom.id) throw new Refusal('sanction.self');
  if (RANKS[by.role] <= RANKS[whom.role]) throw new Refusal('sanction.rank');
}
