import { z } from 'zod';
import { fieldShapes } from '../../schema/forms.ts';
import type { Vouched } from './provider.ts';

const text = z.string().catch('');

/** The standard claims of OpenID Connect (Core 1.0, section 5.1) that are read here. Apple says "true" for true. */
const claimsShape = z.object({
  sub: z.string().min(1),
  email: text,
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  preferred_username: text,
  nickname: text,
  name: text,
  given_name: text,
});

/** An address as accounts hold it; null for what is none. */
export function emailOf(said: unknown): string | null {
  return fieldShapes.email.safeParse(said).data ?? null;
}

/** Who the claims of an ID token or of the userinfo endpoint speak of. Throws when they name nobody. */
export function vouchedBy(claims: unknown): Vouched {
  const said = claimsShape.parse(claims);
  const email = emailOf(said.email);
  return {
    subject: said.sub,
    email,
    emailVerified: email !== null && said.email_verified,
    nameHint: said.preferred_username || said.nickname || said.given_name || said.name || (email?.split('@')[0] ?? ''),
  };
}
