import { oidcProvider, secretProof } from './oidc.ts';
import type { Provider } from './provider.ts';

export interface GoogleKeys {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Google, which speaks OpenID Connect as written (developers.google.com/identity/openid-connect). */
export function google({ clientId, clientSecret }: GoogleKeys, issuer = 'https://accounts.google.com'): Provider {
  return oidcProvider({
    id: 'google',
    title: 'Google',
    issuer,
    clientId,
    proof: secretProof(clientSecret),
    scope: 'openid email profile',
    // Whoever has several accounts there chooses; nobody is signed in with one he did not mean.
    asks: { prompt: 'select_account' },
  });
}
