import { monitor } from '@colyseus/monitor';
import { parseCookie, stringifySetCookie } from 'cookie';
import express, { type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../../schema/refusals.ts';
import { must } from '../domain/policies.ts';
import { MONITOR_LIFE, type Sessions } from '../domain/sessions.ts';
import { monitorHeaders } from './headers.ts';
import { type Route, route } from './route.ts';

const COOKIE = 'parvis_monitor';
const AT = '/monitor';

interface Needs {
  readonly sessions: Sessions;
  readonly publicUrl: string;
}

/** The page of the monitor is opened by its address, which carries no token: a short-lived cookie for that path does. */
export function adminRoutes({ sessions, publicUrl }: Needs): Route[] {
  const secure = publicUrl.startsWith('https:');
  return [
    route({
      method: 'post',
      path: '/v1/admin/monitor',
      does: 'Opens the monitor for ten minutes in the browser that asks.',
      identity: 'required',
      may: 'monitor.open',
      reply: z.object({ url: z.string() }),
      answer: ({ identity, header }) => {
        const value = sessions.openMonitor(identity);
        const maxAge = MONITOR_LIFE / 1000;
        header(
          'Set-Cookie',
          stringifySetCookie(COOKIE, value, { httpOnly: true, sameSite: 'strict', path: AT, maxAge, secure }),
        );
        return { url: `${AT}/` };
      },
    }),
  ];
}

/** Lets in whom the cookie names, as long as his session lives and he is an admin: 401, or 403. */
function guard(sessions: Sessions): RequestHandler {
  return async (request, _response, next) => {
    // The monitor acts on GET: a page elsewhere must not be able to send its reader's browser there.
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' || site === 'same-site') throw new Refusal('origin.refused');
    const token = parseCookie(request.headers.cookie ?? '')[COOKIE];
    if (!token) throw new Refusal('auth.required');
    must(await sessions.checkMonitor(token), 'monitor.open');
    next();
  };
}

/** `/monitor`, which shows every room and may call any of its methods: behind the guard, with headers of its own. */
export function monitorPage({ sessions }: Pick<Needs, 'sessions'>): Router {
  const router = express.Router();
  const noStore: RequestHandler = (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  };
  router.use(AT, guard(sessions), noStore, monitorHeaders(), monitor() as unknown as RequestHandler);
  return router;
}
