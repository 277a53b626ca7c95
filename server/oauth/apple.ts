import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { ClientAuth } from 'openid-client';
import { z } from 'zod';
import { oidcProvider } from './oidc.ts';
import type { Provider } from './provider.ts';

export interface AppleKeys {
  /** The Services ID. */
  readonly clientId: string;
  readonly teamId: string;
  readonly keyId: string;
  /** The .p8 file that Apple gave for the key: PKCS#8, PEM. */
  readonly privateKey: string;
}

const APPLE = 'https://appleid.apple.com';
/** How long one client secret is good, in seconds; each exchange makes its own. */
const SECRET_LIFE = 300;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Apple's client secret: a JWT of the team, signed with ES256 (developer.apple.com, "Creating a client secret"). */
export function clientSecret(keys: AppleKeys, key: KeyObject, issuer: string, seconds: number): string {
  const claims = {
    iss: keys.teamId,
    iat: seconds,
    exp: seconds + SECRET_LIFE,
    aud: issuer,
    sub: keys.clientId,
  };
  const body = `${part({ alg: 'ES256', kid: keys.keyId })}.${part(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** The name that Apple posts beside the code, the first time somebody signs in: `{"name":{"firstName":…}}`. */
const userShape = z.object({ name: z.object({ firstName: z.string() }) });

function firstName(brought: URLSearchParams): string {
  try {
    return userShape.parse(JSON.parse(brought.get('user') ?? '')).name.firstName;
  } catch {
    return '';
  }
}

/** Apple. Whoever is asked for a name or an address there is sent back by a form, posted to the callback. */
export function apple(keys: AppleKeys, issuer = APPLE): Provider {
  const key = createPrivateKey(keys.privateKey);
  const proof: ClientAuth = (_server, client, body) => {
    body.set('client_id', client.client_id);
    body.set('client_secret', clientSecret(keys, key, issuer, Math.floor(Date.now() / 1000)));
  };
  return oidcProvider({
    id: 'apple',
    title: 'Apple',
    issuer,
    clientId: keys.clientId,
    proof,
    scope: 'openid email name',
    asks: { response_mode: 'form_post' },
    nameBeside: firstName,
  });
}
