import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock, Tickets } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { ROLES } from '../../schema/rest/accounts.ts';

/** How long a traveller has to arrive, in ms. */
const LIFE = 20_000;

const ticketShape = z.strictObject({
  identity: z.strictObject({
    id: z.string(),
    name: z.string(),
    avatar: z.string(),
    guest: z.boolean(),
    role: z.enum(ROLES),
    session: z.string().nullable(),
  }),
  scene: z.string(),
  spawn: z.string().nullable(),
  from: z.strictObject({ roomId: z.string(), sessionId: z.string() }),
});
const signedShape = z.strictObject({ number: z.string(), until: z.number(), ticket: ticketShape });

/**
 * Travel tickets: JSON and its HMAC-SHA256 under a key of their own, derived from the server's secret. Each is good
 * once; the numbers of spent ones are kept until they would have expired.
 */
export function tickets({ secret, clock }: { secret: string; clock: Clock }): Tickets {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'parvis travel tickets', 32));
  const spent = new Map<string, number>();

  const seal = (body: string) => createHmac('sha256', key).update(body).digest();

  function prune(now: number): void {
    for (const [number, until] of spent) {
      if (until > now) return;
      spent.delete(number);
    }
  }

  function opened(signed: string) {
    const [body = '', mark = ''] = signed.split('.');
    const given = Buffer.from(mark, 'base64url');
    const right = seal(body);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return signedShape.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  }

  return {
    issue({ identity, scene, spawn, from }) {
      const { id, name, avatar, guest, role, session } = identity;
      const ticket = {
        identity: { id, name, avatar, guest, role, session },
        scene,
        spawn,
        from: { roomId: from.roomId, sessionId: from.sessionId },
      };
      const signed = { number: randomUUID(), until: clock.now() + LIFE, ticket };
      const body = Buffer.from(JSON.stringify(signed)).toString('base64url');
      return `${body}.${seal(body).toString('base64url')}`;
    },
    redeem(signed, scene) {
      const now = clock.now();
      prune(now);
      const found = opened(signed);
      if (!found || found.until <= now || found.ticket.scene !== scene || spent.has(found.number))
        throw new Refusal('travel.ticket');
      spent.set(found.number, found.until);
      return found.ticket;
    },
  };
}
