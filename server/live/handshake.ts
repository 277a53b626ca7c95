import type { IncomingMessage } from 'node:http';
import type { SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Limits } from '../../rooms/services.ts';
import { parse } from '../../schema/faults.ts';
import { liveAuth } from '../../schema/messages/live.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Locale } from '../../schema/words.ts';
import type { Config } from '../config.ts';
import { addressKey } from '../domain/limits.ts';
import type { Sessions } from '../domain/sessions.ts';
import { originAllowed } from '../http/origin.ts';
import type { Log } from '../log.ts';
import { addressOf } from './address.ts';
import type { LiveSocket, SocketData } from './live-socket.ts';
import type { SocketBook } from './socket-book.ts';

export interface HandshakeNeeds {
  readonly config: Pick<Config, 'allowedOrigins' | 'trustProxy' | 'socketsPerAccount'>;
  readonly sessions: Pick<Sessions, 'check'>;
  readonly sanctions: Pick<SanctionChecks, 'check'>;
  readonly limits: Limits;
  readonly log: Log;
}

/** What a client that was not let in finds in its error: `data` is the refusal, in its language. */
function connectError(refusal: Refusal, locale: Locale): Error {
  const said = refusal.say(locale);
  return Object.assign(new Error(said.message), { data: said });
}

/** What stands before a socket is one: the page's origin and how often the address comes, then whose token it has. */
export function handshake({ config, sessions, sanctions, limits, log }: HandshakeNeeds, book: SocketBook) {
  const from = (request: IncomingMessage) => addressKey(addressOf(request, config.trustProxy));

  async function admit(socket: LiveSocket, locale: Locale): Promise<SocketData> {
    const { token } = parse(liveAuth, socket.handshake.auth);
    const identity = await sessions.check(token, addressOf(socket.request, config.trustProxy));
    if (identity.session === null) throw new Refusal('auth.required');
    await sanctions.check(identity, 'act');
    if (book.of(identity.id).length >= config.socketsPerAccount)
      throw new Refusal('live.too_many', { most: config.socketsPerAccount });
    return { identity, session: identity.session, locale };
  }

  return {
    /** CORS does not guard upgrades, so the origin is looked at here, whatever the transport. */
    allowRequest(request: IncomingMessage, answer: (error: string | null, welcome: boolean) => void): void {
      const { origin, host } = request.headers;
      if (!originAllowed(origin, host, config.allowedOrigins)) answer('Origin not allowed', false);
      else
        limits.spend('live', from(request)).then(
          () => answer(null, true),
          () => answer('Too many connections', false),
        );
    },

    /** The token comes in the handshake's `auth`, never in the address, where logs would keep it. */
    middleware(socket: LiveSocket, next: (error?: Error) => void): void {
      const asked = liveAuth.shape.locale.parse(socket.handshake.auth?.['locale']);
      admit(socket, asked).then(
        (data) => {
          socket.data = data;
          next();
        },
        (error) => {
          if (!(error instanceof Refusal)) log.error({ error }, 'a handshake failed');
          const refusal = error instanceof Refusal ? error : new Refusal('server.internal');
          // What is no token at all is told as a token that is not good.
          next(connectError(refusal.code === 'request.invalid' ? new Refusal('auth.required') : refusal, asked));
        },
      );
    },
  };
}
