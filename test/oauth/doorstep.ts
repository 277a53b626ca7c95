import { createServer } from 'node:http';
import { aSite, type Site } from '../support/site.ts';
import { closed, listening } from './issuer.ts';

export interface Doorstep extends Site {
  /** The server at its PUBLIC_URL. */
  readonly publicUrl: string;
}

/** A site that knows its PUBLIC_URL before it is built, as providers must; with scripts and pages of the test’s own. */
export async function aDoorstep(
  envOf: (publicUrl: string) => Promise<Record<string, string>> | Record<string, string>,
  pages: Readonly<Record<string, string>> = {},
): Promise<Doorstep> {
  const front = createServer();
  const publicUrl = `http://127.0.0.1:${await listening(front)}`;
  const site = await aSite({ PUBLIC_URL: publicUrl, ...(await envOf(publicUrl)) });
  front.on('request', (request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) return site.app(request, response);
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(page);
  });
  return {
    ...site,
    publicUrl,
    async close() {
      await closed(front);
      await site.close();
    },
  };
}

export const callbackOf = (publicUrl: string, provider = 'oidc') => `${publicUrl}/auth/provider/${provider}/callback`;
