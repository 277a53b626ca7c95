import * as oauth from 'openid-client';
import { z } from 'zod';
import { emailOf } from './claims.ts';
import { PATIENCE, type Provider } from './provider.ts';

export interface GitHubKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://github.com`, or a GitHub Enterprise of one's own. */
  readonly url: string;
}

const userShape = z.object({ id: z.number().int(), login: z.string() });
const emailsShape = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Where the REST API is: a host of its own on github.com, a path on an Enterprise server. */
function apiOf(url: string): string {
  return url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`;
}

/** GitHub: OAuth 2.0 without OpenID. Who it is and which addresses are his is asked of the API. */
export function github({ clientId, clientSecret, url }: GitHubKeys): Provider {
  const config = new oauth.Configuration(
    {
      issuer: `${url}/login/oauth`,
      authorization_endpoint: `${url}/login/oauth/authorize`,
      token_endpoint: `${url}/login/oauth/access_token`,
    },
    clientId,
    undefined,
    oauth.ClientSecretPost(clientSecret),
  );
  config.timeout = PATIENCE;
  if (url.startsWith('http:')) oauth.allowInsecureRequests(config);

  async function read<T>(path: string, token: string, shape: z.ZodType<T>): Promise<T> {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' });
    const at = new URL(apiOf(url) + path);
    const response = await oauth.fetchProtectedResource(config, token, at, 'GET', null, headers);
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}`);
    return shape.parse(await response.json());
  }

  return {
    id: 'github',
    title: 'GitHub',
    async begin({ redirectUri, state, verifier }) {
      return oauth.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'read:user user:email',
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async finish(brought, { redirectUri, state, verifier }) {
      const at = new URL(redirectUri);
      at.search = brought.toString();
      const { access_token } = await oauth.authorizationCodeGrant(config, at, {
        expectedState: state,
        pkceCodeVerifier: verifier,
      });
      const [user, emails] = await Promise.all([
        read('/user', access_token, userShape),
        read('/user/emails?per_page=100', access_token, emailsShape),
      ]);
      const primary = emails.find((one) => one.primary);
      const email = emailOf(primary?.email);
      return {
        subject: String(user.id),
        email,
        emailVerified: email !== null && primary?.verified === true,
        nameHint: user.login,
      };
    },
  };
}
