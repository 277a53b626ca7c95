import * as oidc from 'openid-client';
import { vouchedBy } from './claims.ts';
import { type Errand, PATIENCE, type Provider, type Vouched } from './provider.ts';

interface Options {
  readonly id: string;
  readonly title: string;
  /** Its metadata are read from `/.well-known/openid-configuration` there. Plain http only where nobody listens in: loopback. */
  readonly issuer: string;
  readonly clientId: string;
  readonly proof: oidc.ClientAuth;
  readonly scope: string;
  /** More for the authorization request. */
  readonly asks?: Readonly<Record<string, string>>;
  /** A name that came beside the claims. */
  readonly nameBeside?: (brought: URLSearchParams) => string;
}

/** How long what a provider tells of itself is believed, in ms. */
const BELIEVED_FOR = 60 * 60 * 1000;

/** Shows a client secret as the provider likes best: RFC 6749 has every server take HTTP Basic, not every one does. */
export function secretProof(secret: string): oidc.ClientAuth {
  const [post, basic] = [oidc.ClientSecretPost(secret), oidc.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const posts = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    return (posts ? post : basic)(server, ...rest);
  };
}

/** A provider that speaks OpenID Connect: code, PKCE, state, nonce, and an ID token whose signature is checked too. */
export function oidcProvider({ id, title, issuer, clientId, proof, scope, asks, nameBeside }: Options): Provider {
  let known: { readonly config: Promise<oidc.Configuration>; readonly until: number } | undefined;

  const discover = async () => {
    const open = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const execute = [oidc.enableNonRepudiationChecks, ...open];
    return oidc.discovery(new URL(issuer), clientId, undefined, proof, { execute, timeout: PATIENCE });
  };

  function configuration(): Promise<oidc.Configuration> {
    if (known && performance.now() < known.until) return known.config;
    const config = discover();
    const asked = { config, until: performance.now() + BELIEVED_FOR };
    known = asked;
    config.catch(() => {
      if (known === asked) known = undefined;
    });
    return config;
  }

  return {
    id,
    title,
    async begin({ redirectUri, state, nonce, verifier }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...asks,
      });
    },
    async finish(brought: URLSearchParams, { redirectUri, state, nonce, verifier }: Errand): Promise<Vouched> {
      const config = await configuration();
      const at = new URL(redirectUri);
      at.search = brought.toString();
      const tokens = await oidc.authorizationCodeGrant(config, at, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider gave no ID token');
      const asksMore = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
      const more = asksMore ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      const vouched = vouchedBy({ ...more, ...claims });
      return { ...vouched, nameHint: nameBeside?.(brought) || vouched.nameHint };
    },
  };
}
