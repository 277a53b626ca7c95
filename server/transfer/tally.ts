import { createHash } from 'node:crypto';

/** How many documents there are, and a checksum of what they hold, in whatever order they come. */
export interface Tally {
  readonly count: number;
  readonly checksum: string;
}

/** Counts documents one by one. */
export interface Counter {
  add(document: object): void;
  tally(): Tally;
}

/** The same text for equal documents: fields in order of their names. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/**
 * A counter. Its checksum is the SHA-256 of every document, combined by exclusive or: ids make documents differ, so none
 * cancels another, and two stores may list them in different orders.
 */
export function counter(): Counter {
  const sum = Buffer.alloc(32);
  let count = 0;
  return {
    add(document) {
      count += 1;
      const digest = createHash('sha256').update(canonical(document)).digest();
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) ^ (digest[i] as number);
    },
    tally: () => ({ count, checksum: sum.toString('hex') }),
  };
}

export const sameTally = (one: Tally, other: Tally) => one.count === other.count && one.checksum === other.checksum;
