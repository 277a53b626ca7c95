import type { z } from 'zod';
import type { Limits } from '../../rooms/services.ts';
import { parse } from '../../schema/faults.ts';
import { type LivePayload, type LiveReply, type LiveRequestName, liveRequests } from '../../schema/messages/live.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Log } from '../log.ts';
import { dismiss, type LiveSocket } from './live-socket.ts';

export interface GateNeeds {
  readonly limits: Limits;
  readonly log: Log;
}

export type Verb<N extends LiveRequestName> = (
  payload: LivePayload<N>,
  socket: LiveSocket,
) => LiveReply<N> | Promise<LiveReply<N>>;

/** Registers what answers an event of one socket. */
export type On = <N extends LiveRequestName>(event: N, verb: Verb<N>) => void;

/** Packets that a socket may send in ten seconds, known or not, before it is closed. */
const MOST = 300;
const PER_MS = 10_000;

/**
 * The one gate between a socket and the domain: it limits, parses, asks the verb, and answers `{ ok: true, … }` or
 * `{ ok: false, code, message, … }`. Nothing that is thrown gets out: Socket.IO would let it end the process. Events that
 * nobody knows are ignored, and count.
 */
export function gate(socket: LiveSocket, { limits, log }: GateNeeds): On {
  const known = new Set<string>();
  let count = 0;
  const timer = setInterval(() => {
    count = 0;
  }, PER_MS).unref();
  socket.once('disconnect', () => clearInterval(timer));
  socket.use(([event], next) => {
    if (++count > MOST) dismiss(socket, 'flooding');
    else if (known.has(event)) next();
  });

  function refusalOf(error: unknown, event: string): Refusal {
    if (error instanceof Refusal) return error;
    log.error({ error, event }, 'a socket was not answered');
    return new Refusal('server.internal');
  }

  return (event, verb) => {
    const shape = liveRequests[event].payload as unknown as z.ZodType<LivePayload<typeof event>>;
    known.add(event);

    async function answer(args: readonly unknown[]): Promise<void> {
      const ack = args.findLast((arg) => typeof arg === 'function');
      const given = typeof args[0] === 'function' ? {} : (args[0] ?? {});
      let outcome: object;
      try {
        await limits.spend(event, socket.data.identity.id);
        outcome = { ok: true, ...(await verb(parse(shape, given), socket)) };
      } catch (error) {
        outcome = { ok: false, ...refusalOf(error, event).say(socket.data.locale) };
      }
      // Who did not ask for an answer gets none: calling what is not there would be a bug that ends the process.
      ack?.(outcome);
    }

    socket.on(event as string, (...args: unknown[]) => {
      answer(args).catch((error) => log.error({ error, event }, 'an answer did not reach its socket'));
    });
  };
}
