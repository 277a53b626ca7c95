import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ProviderLink } from '../../schema/rest/providers.ts';
import { oneByOne } from '../domain/turns.ts';
import type { Store } from '../store/store.ts';
import type { Provider } from './provider.ts';

/** The identities elsewhere that open one's own account. */
export interface Links {
  of(identity: Identity): Promise<ProviderLink[]>;
  /** Takes one away. Refuses `link.unknown`, and `link.only` for the only way into the account. */
  remove(identity: Identity, provider: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly providers: readonly Pick<Provider, 'id' | 'title'>[];
}

export function links({ store, providers }: Needs): Links {
  const inTurn = oneByOne();
  const titleOf = (id: string) => providers.find((one) => one.id === id)?.title ?? id;
  const linksOf = (account: string) => store.links.find({ where: { account }, sort: 'at' });

  return {
    of: async ({ id }) =>
      (await linksOf(id)).map(({ provider, email, at }) => ({
        provider,
        title: titleOf(provider),
        email,
        linked_at: new Date(at).toISOString(),
      })),
    // In turn: two removals side by side must not take the last two ways in.
    remove: ({ id }, provider) =>
      inTurn(id, async () => {
        const [account, all] = await Promise.all([store.accounts.get(id), linksOf(id)]);
        const link = all.find((one) => one.provider === provider);
        if (!link) throw new Refusal('link.unknown');
        const isOpen = (one: { readonly provider: string }) => providers.some(({ id }) => id === one.provider);
        const isElsewhere = all.some((other) => other !== link && isOpen(other));
        if (!account?.passwordHash && !isElsewhere) throw new Refusal('link.only', { title: titleOf(provider) });
        await store.links.delete(link.id, { account: id });
      }),
  };
}
