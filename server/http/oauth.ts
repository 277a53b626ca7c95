import { parseCookie, stringifySetCookie } from 'cookie';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { linkList, providerList } from '../../schema/rest/providers.ts';
import { addressKey } from '../domain/limits.ts';
import type { Log } from '../log.ts';
import type { Links } from '../oauth/links.ts';
import { SIGN_IN_LIFE } from '../oauth/pending.ts';
import type { SignIns } from '../oauth/sign-ins.ts';
import { refusalOf } from './errors.ts';
import { addressOf, callerOf } from './identity.ts';
import { localeOf } from './locale.ts';
import { pageBehind } from './opener.ts';
import { sendOutcome } from './outcome-page.ts';
import { type Route, route } from './route.ts';

export interface OauthNeeds {
  readonly signIns: SignIns;
  readonly links: Links;
}

/** What is asked of sign-ins with providers in JSON. */
export function oauthRoutes({ signIns, links }: OauthNeeds): Route[] {
  return [
    ...['/auth', '/v1/auth'].map((at) =>
      route({
        method: 'get',
        path: `${at}/providers`,
        does: 'Lists the providers by which one can come in: each is opened at `/auth/provider/{id}`, in a window.',
        identity: 'none',
        may: 'account.enter',
        reply: providerList,
        answer: () => ({ providers: signIns.providers }),
      }),
    ),
    route({
      method: 'get',
      path: '/v1/users/me/links',
      does: 'Lists the identities elsewhere that open one’s account.',
      identity: 'required',
      may: 'account.link',
      reply: linkList,
      answer: async ({ identity }) => ({ links: await links.of(identity) }),
    }),
    route({
      method: 'delete',
      path: '/v1/users/me/links/:provider',
      does: 'Takes such an identity away from one’s account, unless it is the only way in.',
      identity: 'required',
      may: 'account.link',
      params: z.object({ provider: z.string().max(40) }),
      answer: ({ identity, params }) => links.remove(identity, params.provider),
    }),
  ];
}

export interface PageNeeds {
  readonly signIns: SignIns;
  readonly limits: Limits;
  readonly log: Pick<Log, 'error'>;
  readonly publicUrl: string;
  readonly allowedOrigins: ReadonlySet<string>;
}

/** What a form posted to the callback may hold of an answer (RFC 6749, 4.1.2; RFC 9207; Apple's `user`). */
const ANSWER = ['code', 'state', 'iss', 'error', 'error_description', 'user'] as const;
const LONGEST_TOKEN = 2048;

/**
 * The pages of a sign-in: where a window begins it, and where the provider sends it back. They stand before the gate of
 * origins, since Apple posts to the callback from its own; that post changes nothing, it only becomes a GET.
 */
export function oauthPages({ signIns, limits, log, publicUrl, allowedOrigins }: PageNeeds): Router {
  const router = express.Router();
  const isSecure = publicUrl.startsWith('https:');
  // The prefix keeps other hosts of the domain from planting such a cookie.
  const cookieName = (name: string) => (isSecure ? `__Host-${name}` : name);
  const cookie = (name: string, value: string, seconds: number) =>
    stringifySetCookie(cookieName(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      path: '/',
      maxAge: seconds,
    });

  /** What is common to the pages: nobody keeps them, nobody reads them from elsewhere, the window keeps its opener. */
  const headers: RequestHandler = (_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    response.vary('Accept-Language');
    next();
  };

  /** Ends in words for the page that waits, whatever happens. */
  function failed(request: Request, response: Response, error: unknown, page: string): void {
    const refusal = refusalOf(error);
    if (!refusal) {
      const { requestId } = response.locals;
      log.error({ requestId, method: request.method, path: request.path, error }, 'a request failed');
    }
    sendOutcome(response, refusal ?? new Refusal('server.internal'), page, localeOf(request));
  }

  async function begin(request: Request<{ id: string }>, response: Response): Promise<void> {
    let page = publicUrl;
    try {
      const opener = pageBehind(request.headers, publicUrl, allowedOrigins);
      if (!opener) throw new Refusal('origin.refused');
      page = opener.page;
      if (opener.isAlias) throw new Refusal('provider.address', { url: publicUrl });
      const address = addressKey(addressOf(request));
      await limits.spend('http', address);
      await limits.spend('provider', address);
      const { token: given } = request.query;
      const token = typeof given === 'string' && given.length <= LONGEST_TOKEN ? given : undefined;
      const { to, cookie: bound } = await signIns.begin(request.params.id, { page, token });
      response.append('Set-Cookie', cookie(bound.name, bound.value, SIGN_IN_LIFE / 1000));
      response.redirect(303, to.href);
    } catch (error) {
      failed(request, response, error, page);
    }
  }

  async function comeBack(request: Request<{ id: string }>, response: Response): Promise<void> {
    let page = publicUrl;
    try {
      await limits.spend('http', addressKey(addressOf(request)));
      const brought = new URL(request.url, publicUrl).searchParams;
      const cookies = parseCookie(request.headers.cookie ?? '');
      let used: string | undefined;
      const begun = await signIns.take(request.params.id, brought, (name) => {
        used = name;
        return cookies[cookieName(name)];
      });
      page = begun.page;
      if (used) response.append('Set-Cookie', cookie(used, '', 0));
      const signedIn = await signIns.finish(begun, brought, callerOf(request, undefined));
      sendOutcome(response, signedIn, page, localeOf(request));
    } catch (error) {
      failed(request, response, error, page);
    }
  }

  /** A post from another site comes without the browser's Lax cookie; the GET it is turned into has it. */
  function turnAround(request: Request<{ id: string }>, response: Response): void {
    const posted = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const answer = ANSWER.flatMap((name) => {
      const value = posted[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const id = encodeURIComponent(request.params.id);
    response.redirect(303, `/auth/provider/${id}/callback?${new URLSearchParams(answer)}`);
  }

  const readForm = express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 20 });
  router.use('/auth/provider/:id', headers);
  router.get('/auth/provider/:id', begin);
  router.get('/auth/provider/:id/callback', comeBack);
  router.post('/auth/provider/:id/callback', readForm, turnAround);
  return router;
}
