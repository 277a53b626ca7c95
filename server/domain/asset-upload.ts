import { Refusal } from '../../schema/refusals.ts';

/**
 * A file as it was uploaded: its bytes, or where they lie on this machine, from where they are taken away. The name is
 * what the client said: it is judged, and never becomes a path.
 */
export type Upload = { readonly name: string } & ({ readonly bytes: Buffer } | { readonly path: string });

const LONGEST_NAME = 200;
/** Slashes, control characters, and those that turn text round. */
const BAD_NAME = /[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u;

/** Refuses `asset.name`. */
export function checkName(name: string): void {
  if (name === '' || name === '.' || name === '..' || name.length > LONGEST_NAME || BAD_NAME.test(name))
    throw new Refusal('asset.name');
}

/** A name as somebody typed it, without what is too much of it. */
export const cleanName = (said: string) => said.trim().normalize('NFC');
