import { BadDatabase } from './store.ts';

/** Where a store is. A MongoDB address may hold a password: print `shownAddress`, never the address. */
export type Address =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'mongodb'; readonly url: string };

const MONGODB = /^(mongodb(?:\+srv)?:\/\/)(?:.*@)?([^/?]+)\/([^/?]+)(?:\?|$)/;

/** Whether a text is the address of a MongoDB database, its name included. */
export const isMongoAddress = (text: string) => MONGODB.test(text);

/** Reads `sqlite:<path>`, `mongodb://…/<database>` or `mongodb+srv://…/<database>`; throws BadDatabase for another. */
export function addressOf(text: string): Address {
  if (isMongoAddress(text)) return { kind: 'mongodb', url: text };
  if (text.startsWith('sqlite:') && text.length > 'sqlite:'.length)
    return { kind: 'sqlite', path: text.slice('sqlite:'.length) };
  throw new BadDatabase(
    'A database is sqlite:<path of its file> or mongodb://<user>:<password>@<host>/<name of the database>',
  );
}

/** The address as people may see it: without user, password and options. */
export function shownAddress(address: Address): string {
  if (address.kind === 'sqlite') return `sqlite:${address.path}`;
  const [, scheme, hosts, database] = MONGODB.exec(address.url) ?? [];
  return `${scheme}${hosts}/${database}`;
}
