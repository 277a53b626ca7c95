import type { IncomingMessage } from 'node:http';

/** The address that a request came from, behind that many proxies: each adds the one before it to X-Forwarded-For. */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, proxies: number): string {
  const said = headers['x-forwarded-for'] ?? '';
  const hops = String(said)
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  const path = [socket.remoteAddress ?? '', ...hops.reverse()];
  return path[Math.min(proxies, path.length - 1)] ?? '';
}
