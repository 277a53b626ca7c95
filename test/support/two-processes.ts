import type { Parvis } from '../../client-sdk/index.ts';
import { aClassifier, type ClassifierServer, scored } from './classifier-server.ts';
import { emailOf, freshName, PASSWORD } from './desk.ts';
import { aFolder } from './folder.ts';
import { type Line, openLine } from './live.ts';
import { aRedisServer } from './redis-server.ts';
import { openTestWorld, type TestWorld } from './world.ts';

interface Asking {
  readonly token?: string | null;
  readonly method?: string;
  readonly body?: object;
}

/** Two whole servers of one world: one store, one Redis, one classifier. */
export interface TwoProcesses {
  readonly here: TestWorld;
  readonly there: TestWorld;
  readonly classifier: ClassifierServer;
  /** Somebody with an account who plays in one of them. */
  member(world: TestWorld, base: string, role?: 'moderator'): Promise<Parvis>;
  /** His line to the process he plays in, which hears his feed and those channels. */
  lineOf(world: TestWorld, who: Parvis, ...channels: string[]): Promise<Line>;
  /** Between two stories: nobody has a line, and the classifier finds nothing bad. */
  settle(): void;
  close(): Promise<void>;
}

export async function ask(world: TestWorld, path: string, { token, body, method }: Asking = {}) {
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
export async function registered(world: TestWorld, base: string): Promise<Parvis> {
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
  };
  const [here, there] = [await openTestWorld(env), await openTestWorld(env)];
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
      await here.close();
      await there.close();
      await classifier.stop();
      await redis.stop();
      folder.remove();
    },
  };
}
