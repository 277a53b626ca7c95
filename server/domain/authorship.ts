import type { Account } from '../records/account.ts';
import type { Store } from '../store/store.ts';

/** Writes an account's name of now under everything of its that hangs. Rooms put it there themselves when they hear `account.changed`. */
export async function signExhibits(store: Pick<Store, 'exhibits'>, { id, name }: Account): Promise<void> {
  const hung = await store.exhibits.find({ where: { account: id } });
  for (const one of hung) if (one.by !== name) await store.exhibits.update(one.id, { by: name });
}
