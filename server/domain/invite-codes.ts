import { createHmac, hkdfSync } from 'node:crypto';
import type { INVITE_STATES } from '../../schema/rest/invites.ts';
import type { InviteCode } from '../records/invite-code.ts';
import type { Write } from '../store/store.ts';

/** How a code is stored: upper and lower case are the same. */
export const codeOf = (given: string) => given.trim().toUpperCase();

export type InviteState = (typeof INVITE_STATES)[number] | 'revoked';

/** Whether a code lets somebody in at a moment (ms since 1970), or why not. */
export function stateOf({ revokedAt, expiresAt, most, uses }: InviteCode, now: number): InviteState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  return most !== null && uses >= most ? 'used_up' : 'open';
}

/** Revoked codes of a scenario that are kept, so that nobody lets people into something else by them. */
const MOST_REVOKED = 100;

/** What lets go of the oldest revoked codes of a scenario, given all of them as they were made, when one more comes. */
export const forgottenCodes = (all: readonly InviteCode[]): Write[] => {
  const revoked = all.filter(({ revokedAt }) => revokedAt !== null);
  const tooOld = revoked.slice(0, Math.max(0, revoked.length - MOST_REVOKED));
  return tooOld.map(({ id }) => ({ in: 'inviteCodes', delete: id }));
};

/** The address of the page that asks to join. The page takes the code out of its address once it has read it. */
export const linkOf = (publicUrl: string, code: string) => `${publicUrl.replace(/\/+$/, '')}/?join=${code}`;

/** Names codes where they should not be written down: nobody gets in by such an id, nor finds out the code. */
export function inviteIds(secret: string): (code: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'parvis ids of invite codes', 32));
  return (code) => createHmac('sha256', key).update(code).digest('hex').slice(0, 24);
}

const BEFORE = 'BDFGJKLMNPRSTVZ';
const VOWELS = 'AEIOU';
const SYLLABLES = 4;

/** A code that can be said aloud and kept in mind, as in `BAKOTIMU47`: one of three billion. */
export function madeUpCode(dice: (sides: number) => number): string {
  const one = (of: string) => of.charAt(dice(of.length));
  const word = Array.from({ length: SYLLABLES }, () => one(BEFORE) + one(VOWELS)).join('');
  return `${word}${dice(10)}${dice(10)}`;
}
