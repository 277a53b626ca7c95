import { createHmac, createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { ROLES } from '../../schema/rest/accounts.ts';
import { tokenMemory } from './token-memory.ts';

const ISSUER = 'parvis';
/** What a token is for: one made for a cookie opens no API, and the other way round. */
const AUDIENCE = { api: 'parvis', monitor: 'parvis-monitor' } as const;
export type Audience = keyof typeof AUDIENCE;

const claimsShape = z.object({
  sub: z.string(),
  sid: z.string(),
  role: z.enum(ROLES),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
});
export type Claims = z.infer<typeof claimsShape>;

/** Which secrets tokens may be signed with: the first signs, the one before it is still accepted. */
export interface TokenSecrets {
  readonly secret: string;
  readonly previousSecret?: string;
}

/** The only place that makes or reads a JWT: HS256, with the name of its key in the header. */
export interface SessionTokens {
  /** `life` is in ms. */
  sign(claims: Pick<Claims, 'sub' | 'sid' | 'role' | 'jti'>, audience: Audience, life: number): string;
  /** What a good token says. Refuses `auth.required`, whatever is wrong with it. */
  read(token: string, audience: Audience): Claims;
}

/** A short public name of a secret, from which nothing of it can be learned. */
const nameOf = (secret: string) =>
  createHmac('sha256', secret).update('parvis token key').digest('base64url').slice(0, 12);

export function sessionTokens({ secret, previousSecret, clock }: TokenSecrets & { clock: Clock }): SessionTokens {
  const keyOf = (text: string) => createSecretKey(Buffer.from(text, 'utf8'));
  const current = { kid: nameOf(secret), key: keyOf(secret) };
  const known = new Map([[current.kid, current.key]]);
  if (previousSecret !== undefined) known.set(nameOf(previousSecret), keyOf(previousSecret));

  /** A token that does not name its key is one of the current key's. */
  const keyFor = (token: string) => {
    const { kid = current.kid } = jwt.decode(token, { complete: true })?.header ?? {};
    const key = known.get(kid);
    if (!key) throw new Refusal('auth.required');
    return key;
  };

  const reader = (audience: Audience) =>
    tokenMemory(
      (token) =>
        claimsShape.parse(
          jwt.verify(token, keyFor(token), {
            algorithms: ['HS256'],
            issuer: ISSUER,
            audience: AUDIENCE[audience],
            clockTimestamp: Math.floor(clock.now() / 1000),
          }),
        ),
      clock.now,
    );
  const verified = { api: reader('api'), monitor: reader('monitor') };

  return {
    sign(claims, audience, life) {
      const iat = Math.floor(clock.now() / 1000);
      const { kid, key } = current;
      return jwt.sign({ ...claims, iat, exp: iat + Math.floor(life / 1000) }, key, {
        algorithm: 'HS256',
        keyid: kid,
        issuer: ISSUER,
        audience: AUDIENCE[audience],
      });
    },
    read(token, audience) {
      try {
        return verified[audience](token);
      } catch {
        throw new Refusal('auth.required');
      }
    },
  };
}
