import type { Parvis } from '../../client-sdk/index.ts';
import type { Role } from '../../schema/rest/accounts.ts';
import { emailOf, freshName, PASSWORD } from './desk.ts';
import type { TestWorld } from './world.ts';

/** Somebody with an account and a role, who is not in a scene yet. The name gets a number. */
export async function registered(world: TestWorld, base: string, role: Role = 'player'): Promise<Parvis> {
  const name = freshName(base);
  const body = JSON.stringify({ email: emailOf(name), password: PASSWORD, options: { username: name } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${world.url}/v1/auth/register`, { method: 'POST', headers, body });
  const { user, token } = (await response.json()) as { user: { id: string }; token: string };
  await world.world.store.accounts.update(user.id, { role });
  const somebody = world.somebody({ token });
  await somebody.start();
  return somebody;
}
