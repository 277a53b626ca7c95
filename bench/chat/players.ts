import { Client, type Room } from '@colyseus/sdk';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import { squareOf } from './squares.ts';

/** Somebody who stands in a square, hears everything there, and speaks when he is told to. */
export interface Talker {
  readonly channel: number;
  say(text: string, client: string): Promise<unknown>;
  leave(): void;
}

const AT_ONCE = 10;

/** Guests with sessions, in turn into one square and the next. `hear` is told who heard what. */
export async function sitDown(
  url: string,
  { people, channels }: { people: number; channels: number },
  hear: (who: number, text: string) => void,
): Promise<Talker[]> {
  const talkers: Talker[] = [];
  let next = 0;
  const one = async () => {
    for (let who = next++; who < people; who = next++) {
      const channel = who % channels;
      const room = await join(url, squareOf(channel));
      room.onMessage('chat.said', ({ text }: ChatMessage) => hear(who, text));
      talkers[who] = {
        channel,
        say: (text, client) => room.request('chat.say', { text, client }),
        leave: () => room.connection.close(),
      };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return talkers;
}

async function join(url: string, scene: string): Promise<Room> {
  const answer = await fetch(`${url}/auth/anonymous`, { method: 'POST' });
  const client = new Client(url);
  client.auth.token = ((await answer.json()) as { token: string }).token;
  const room = await client.joinOrCreate('scene', { scene });
  room.reconnection.enabled = false;
  return room;
}
