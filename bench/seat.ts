import { request } from 'node:http';
import { SCENE_ROOM } from '../schema/protocol.ts';
import type { Locale } from '../schema/words.ts';

/** A server that would not let somebody in, in its words. */
export class NotLetIn extends Error {
  readonly status: number;
  /** In how many seconds it may be tried again, if the server says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, message: string, retryAfter?: number) {
    super(message);
    this.name = 'NotLetIn';
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Becomes a guest, and gives the token; undefined when the server has enough guests from here. */
export async function becomeGuest(url: string, locale: Locale): Promise<string | undefined> {
  const answer = await fetch(`${url}/auth/anonymous`, { method: 'POST', headers: { 'accept-language': locale } });
  return answer.ok ? ((await answer.json()) as { token: string }).token : undefined;
}

/**
 * Asks for a seat in a scene, as a bare SDK does or with a token, and says where to take it: the path of a WebSocket.
 * Rejects with NotLetIn.
 */
export function askForSeat(url: string, scene: string, locale: Locale = 'fr', token?: string): Promise<string> {
  const body = JSON.stringify({ scene, locale });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/matchmake/joinOrCreate/${SCENE_ROOM}`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        const said = parsed(text);
        const status = response.statusCode ?? 0;
        if (said.sessionId) resolve(`/${said.processId}/${said.roomId}?sessionId=${said.sessionId}`);
        else reject(new NotLetIn(status, saying(said, status), Number(response.headers['retry-after']) || undefined));
      });
    });
    asking.on('error', reject).end(body);
  });
}

interface Said {
  readonly processId?: string;
  readonly roomId?: string;
  readonly sessionId?: string;
  readonly error?: string;
  readonly errors?: readonly { readonly message: string }[];
}

const saying = ({ error, errors }: Said, status: number) => error ?? errors?.[0]?.message ?? `HTTP ${status}`;

function parsed(text: string): Said {
  try {
    return JSON.parse(text) as Said;
  } catch {
    return {};
  }
}
