import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** What the issuer says of somebody. */
export interface Said {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly preferred_username?: string;
}

export interface Issuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly provider: Provider;
  /** Who can log in there, by what is typed as the login. May be changed. */
  readonly people: Record<string, Said>;
  close(): Promise<void>;
}

export async function listening(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

/** A real OpenID provider with pages for developers: any password will do. */
export async function anIssuer(
  redirectUri: string,
  { host = '127.0.0.1', ...more }: Configuration & { host?: string } = {},
): Promise<Issuer> {
  const server = createServer();
  const url = `http://${host}:${await listening(server, host)}`;
  const people: Record<string, Said> = {
    ada: { email: 'Ada@Example.test', email_verified: true, preferred_username: 'Ada' },
    bob: { email: 'bob@example.test', email_verified: false, preferred_username: 'Bob' },
    chloe: { preferred_username: 'Chloé' },
  };
  const [clientId, clientSecret] = ['parvis', 'a secret for tests, long enough'];
  const provider = new Provider(url, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
    ...more,
  });
  // Made at the first request, so that a test may add what comes before.
  let answer: ReturnType<Provider['callback']> | undefined;
  server.on('request', (request, response) => {
    answer ??= provider.callback();
    answer(request, response);
  });
  return { url, clientId, clientSecret, provider, people, close: () => closed(server) };
}
