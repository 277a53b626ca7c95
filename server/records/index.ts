import { account } from './account.ts';
import { asset } from './asset.ts';
import { exhibit } from './exhibit.ts';
import { place } from './place.ts';
import type { NewOf, RecordOf, RecordType } from './record.ts';
import { session } from './session.ts';
import { storyFlag } from './story-flag.ts';

/** Everything that is stored, by the name of its collection. */
export const records = {
  accounts: account,
  sessions: session,
  storyFlags: storyFlag,
  places: place,
  assets: asset,
  exhibits: exhibit,
} as const satisfies Record<string, RecordType>;

export type Records = typeof records;
export type CollectionName = keyof Records;
export type DocumentOf<K extends CollectionName> = RecordOf<Records[K]>;
export type NewDocument<K extends CollectionName> = NewOf<Records[K]>;
