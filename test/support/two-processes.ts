import { rmSync } from 'node:fs';
import { startChild } from '../../bench/child.ts';
import { Parvis } from '../../client-sdk/index.ts';
import { aClassifier, type ClassifierServer, scored } from './classifier-server.ts';
import { emailOf, freshName, PASSWORD } from './desk.ts';
import { drawScenes } from './drawn-scenes.ts';
import { aFolder } from './folder.ts';
import { type Line, openLine } from './live.ts';
import { aRedisServer } from './redis-server.ts';
import { openTestWorld, type TestWorld } from './world.ts';

interface Asking {
  readonly token?: string | null;
  readonly method?: string;
  readonly body?: object;
}

/** A server as players see it. */
export type Place = Pick<TestWorld, 'url' | 'somebody'>;

/** Two whole servers of one world, the other in a process of its own: one store, one Redis, one classifier. */
export interface TwoProcesses {
  readonly here: TestWorld;
  readonly there: Place;
  readonly classifier: ClassifierServer;
  /** Somebody with an account who plays in one of them. */
  member(world: Place, base: string, role?: 'moderator'): Promise<Parvis>;
  /** His line to the process he plays in, which hears his feed and those channels. */
  lineOf(world: Place, who: Parvis, ...channels: string[]): Promise<Line>;
  /** Between two stories: nobody has a line, and the classifier finds nothing bad. */
  settle(): void;
  close(): Promise<void>;
}

export async function ask(world: Pick<Place, 'url'>, path: string, { token, body, method }: Asking = {}) {
  const answer = await fetch(world.url + path, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      'accept-language': 'en',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, code: answer.headers.get('x-refusal-code'), json: text ? JSON.parse(text) : null };
}

/** Registers somebody in a world; gives his client, which has not entered yet. */
export async function registered(world: Place, base: string): Promise<Parvis> {
  const username = freshName(base);
  const body = { email: emailOf(username), password: PASSWORD, options: { username } };
  const { json } = await ask(world, '/auth/register', { body });
  const one = world.somebody({ token: json.token });
  await one.start();
  return one;
}

export async function twoProcesses(): Promise<TwoProcesses> {
  const redis = await aRedisServer();
  const classifier = await aClassifier();
  const folder = aFolder();
  const env = {
    DATA_DIR: folder.path,
    REDIS_URL: redis.url,
    MODERATION_URL: classifier.url,
    WORLD_LINES_PER_PERSON: '1000',
    INVITE_TRIES_PER_ADDRESS: '1000',
  };
  const here = await openTestWorld(env);
  const scenes = drawScenes();
  const other = await startChild(['server/main.ts'], {
    ...env,
    PORT: '0',
    HOST: '127.0.0.1',
    SCENES_DIR: scenes,
    REGISTRATIONS_PER_ADDRESS: '1000',
    BAN_ADDRESS_HOURS: '0',
  });
  const players: Parvis[] = [];
  const there: Place = {
    url: other.url,
    somebody({ locale = 'en', token } = {}) {
      const player = new Parvis(other.url, { locale, ...(token ? { token } : {}) });
      players.push(player);
      return player;
    },
  };
  const lines: Line[] = [];
  return {
    here,
    there,
    classifier,
    async member(world, base, role) {
      const one = await registered(world, base);
      if (role) await here.world.store.accounts.update(String(one.me?.id), { role });
      return one;
    },
    async lineOf(world, who, ...channels) {
      const line = await openLine(world.url, String(who.token));
      lines.push(line);
      await line.ask('feed.resume', {});
      for (const channel of channels) await line.ask('channel.watch', { channel });
      return line;
    },
    settle() {
      for (const line of lines.splice(0)) line.close();
      classifier.mood = scored({});
    },
    async close() {
      await Promise.all(players.map((player) => player.leave()));
      await here.close();
      await other.stop();
      rmSync(scenes, { recursive: true });
      await classifier.stop();
      await redis.stop();
      folder.remove();
    },
  };
}
