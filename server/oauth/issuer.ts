import { oidcProvider, secretProof } from './oidc.ts';
import type { Provider } from './provider.ts';

export interface IssuerKeys {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people know it. */
  readonly name: string;
}

/** Any OpenID Connect issuer: Keycloak, Authentik, Entra, a school's or a company's own. */
export function issuerOf({ issuer, clientId, clientSecret, name }: IssuerKeys): Provider {
  return oidcProvider({
    id: 'oidc',
    title: name,
    issuer,
    clientId,
    proof: secretProof(clientSecret),
    scope: 'openid email profile',
  });
}
