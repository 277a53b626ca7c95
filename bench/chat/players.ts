import { Client, type Room } from '@colyseus/sdk';
import { io, type Socket } from 'socket.io-client';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import { squareOf } from './town.ts';

/** Somebody who hears everything that is said in a channel, and speaks when he is told to. */
export interface Talker {
  readonly channel: number;
  /** Rejects when it is refused. */
  say(text: string, client: string): Promise<unknown>;
  leave(): void;
}

export interface Company {
  readonly people: number;
  readonly channels: number;
}

/** Is told who heard what. */
export type Hear = (who: number, text: string) => void;

const AT_ONCE = 10;
const PASSWORD = 'correct horse battery';

/** Lets everybody in, some at once, in turn into one channel and the next. */
async function letIn({ people, channels }: Company, one: (who: number, channel: number) => Promise<Talker>) {
  const talkers: Talker[] = [];
  let next = 0;
  const some = async () => {
    for (let who = next++; who < people; who = next++) talkers[who] = await one(who, who % channels);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  return talkers;
}

/** Guests in squares, over rooms. */
export function sitInSquares(url: string, company: Company, hear: Hear): Promise<Talker[]> {
  return letIn(company, async (who, channel) => {
    const room = await join(url, squareOf(channel));
    room.onMessage('chat.said', ({ text }: ChatMessage) => hear(who, text));
    return {
      channel,
      say: (text, client) => room.request('chat.say', { text, client }),
      leave: () => room.connection.close(),
    };
  });
}

/** Accounts in those channels of the world, over Socket.IO. */
export function watchWorld(url: string, company: Company, ids: readonly string[], hear: Hear): Promise<Talker[]> {
  return letIn(company, async (who, channel) => {
    const id = ids[channel] ?? '';
    const socket = await connect(url, await register(url, `Tom_${who}`));
    socket.on('chat.said', ({ text }: ChatMessage) => hear(who, text));
    await ask(socket, 'channel.watch', { channel: id });
    return {
      channel,
      say: (text, client) => ask(socket, 'chat.say', { channel: id, text, client }),
      leave: () => void socket.disconnect(),
    };
  });
}

async function join(url: string, scene: string): Promise<Room> {
  const answer = await fetch(`${url}/auth/anonymous`, { method: 'POST' });
  const client = new Client(url);
  client.auth.token = ((await answer.json()) as { token: string }).token;
  const room = await client.joinOrCreate('scene', { scene });
  room.reconnection.enabled = false;
  return room;
}

export const emailOf = (username: string) => `${username.toLowerCase()}@example.org`;

/** Gives the token of a new account. */
export async function register(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(username), password: PASSWORD, options: { username } }),
  });
  if (!answer.ok) throw new Error(`${username} cannot register: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

async function connect(url: string, token: string): Promise<Socket> {
  const socket = io(url, { auth: { token }, forceNew: true, reconnection: false, transports: ['websocket'] });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

async function ask(socket: Socket, event: string, payload: object): Promise<unknown> {
  const answer = (await socket.emitWithAck(event, payload)) as { ok: boolean; code?: string };
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}
