import { seatIn } from '../../server/domain/scenario-seats.ts';
import type { Store } from '../../server/store/store.ts';

/** Of a form that no account has. */
export const scenarioOf = (account: string) => `${account.slice(0, -4)}cccc`;

export const playedOf = (account: string) => `${account.slice(0, -4)}dddd`;
/** A code of it, beside its first. */
export const inviteOf = (owner: string) => `FOR_FELIX_${owner.slice(0, 8)}`.toUpperCase();

/** What is stored of a scenario that somebody owns and another plays in: the one that the examples are about. */
export async function found({ world: { store } }: { world: { store: Store } }, owner: string, other: string) {
  const [id, at] = [scenarioOf(owner), Date.now()];
  const code = `KPOP_${owner.slice(0, 8)}`.toUpperCase();
  const about = { name: 'K-Pop Universe', description: null, mode: 'campaign' as const, gms: [owner, other] };
  await store.scenarios.insert({ id, code, owner, ...about, createdAt: at, updatedAt: null });
  await store.inviteCodes.insert({ id: code, scenario: id, first: true, by: owner, at });
  for (const account of new Set([owner, other]))
    await store.scenarioPlayers.insert({ id: seatIn(id, account), scenario: id, account, joinedAt: at });
  await store.inviteCodes.insert({ id: inviteOf(owner), scenario: id, by: owner, at });
}

/** A scenario of somebody else’s, where one plays already or may come in by the same code. */
export async function visit(world: { world: { store: Store } }, account: string, owner: string, plays: boolean) {
  const { store } = world.world;
  const [id, code, at] = [playedOf(account), inviteOf(account), Date.now()];
  const about = { name: 'The lost key', description: null, mode: 'story' as const, gms: [] };
  await store.scenarios.insert({ id, code, owner, ...about, createdAt: at, updatedAt: null });
  await store.inviteCodes.put({ id: code, scenario: id, first: true, by: owner, at });
  for (const one of plays ? [owner, account] : [owner])
    await store.scenarioPlayers.insert({ id: seatIn(id, one), scenario: id, account: one, joinedAt: at });
}
