import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parvis } from '../../../client-sdk/index.ts';
import { inOpenWorld } from '../../../rooms/story-services.ts';
import type { Role, SignedIn } from '../../../schema/rest/accounts.ts';
import type { StoryChange } from '../../../schema/story.ts';
import type { Locale } from '../../../schema/words.ts';
import { readConfig } from '../../config.ts';
import { openScenes } from '../../content/scene-book.ts';
import { folderFiles } from '../../content/scene-files.ts';
import { roles } from '../../domain/roles.ts';
import { story } from '../../domain/story.ts';
import { openLog } from '../../log.ts';
import { openWorld } from '../../world.ts';
import { ZONE } from './moments.ts';

/** The password of everybody in here. */
export const PASSWORD = 'correct horse battery';

/** Who visits: a guest, or an account with a role, what it remembers, and what it is under. */
export interface Kind {
  readonly locale: Locale;
  readonly account: boolean;
  readonly role?: Role;
  /** What he did before, in this order. */
  readonly past?: readonly StoryChange[];
  readonly sanction?: 'ban' | 'mute';
}

/** A world of its own for one scene, on a free port, with the real rooms. */
export interface Town {
  /** Somebody of that kind, who has entered the scene. */
  visit(kind: Kind): Promise<Parvis>;
  /** The e-mail address of a new account that nobody is logged in to. */
  member(): Promise<string>;
  /** The e-mail address of the account that is under a ban. */
  banned(): Promise<string>;
  close(): Promise<void>;
}

const ENOUGH = '10000';

/**
 * Opens a world with the scenes of a folder, in which one may enter `scene` directly and it is that time (ms since 1970).
 * Everything is gone when it is closed.
 */
export async function openTown(scenesDir: string, scene: string, time: number): Promise<Town> {
  const ahead = time - Date.now();
  const clock = { now: () => Date.now() + ahead };
  const folder = mkdtempSync(join(tmpdir(), 'parvis-simulate-'));
  const scenes = join(folder, 'scenes');
  cpSync(scenesDir, scenes, { recursive: true });
  const file = join(scenes, scene, 'scene.json');
  const shape = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...shape, open: true, capacity: Math.max(200, shape.capacity) }));
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    SCENES_DIR: scenes,
    LOG_LEVEL: 'error',
    TIME_ZONE: ZONE,
    BAN_ADDRESS_HOURS: '0',
    REGISTRATIONS_PER_ADDRESS: ENOUGH,
    LOGIN_TRIES_PER_ADDRESS: ENOUGH,
    GUESTS_PER_ADDRESS: ENOUGH,
    JOINS_PER_ADDRESS: ENOUGH,
    SOCKETS_PER_ADDRESS: ENOUGH,
    HTTP_REQUESTS_PER_ADDRESS: ENOUGH,
    ROOM_REQUESTS_PER_PERSON: ENOUGH,
  });
  const world = await openWorld(config, { clock, log: openLog(config.log, { write: () => {} }) });
  const url = `http://127.0.0.1:${world.port}`;
  const book = openScenes(folderFiles(scenes), config.timeZone);
  const tales = story({ store: world.store, clock, bus: { tell: () => {} }, scenes: book });
  const visitors: Parvis[] = [];
  let people = 0;
  let judge: Promise<Parvis> | undefined;
  let outcast: Promise<string> | undefined;

  const somebody = (locale: Locale, token?: string) => {
    const player = new Parvis(url, { locale, ...(token ? { token } : {}) });
    visitors.push(player);
    return player;
  };

  async function register(role?: Role): Promise<{ email: string; signedIn: SignedIn }> {
    const name = `visitor_${++people}`;
    const email = `${name}@example.org`;
    const response = await fetch(`${url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, options: { username: name } }),
    });
    if (!response.ok) throw new Error(`Nobody could be registered: ${await response.text()}`);
    if (role) await roles({ store: world.store, clock }).grant(email, role);
    return { email, signedIn: (await response.json()) as SignedIn };
  }

  async function judged(account: string, kind: 'ban' | 'mute'): Promise<void> {
    judge ??= register('admin').then(async ({ signedIn }) => {
      const admin = somebody('en', signedIn.token);
      await admin.start();
      return admin;
    });
    await (await judge).moderation.impose({ account, kind, scope: 'world', reason: 'spam', seconds: 3600 });
  }

  const town: Town = {
    async visit({ locale, account, role, past = [], sanction }) {
      if (!account) {
        const guest = somebody(locale);
        await guest.enter(scene);
        return guest;
      }
      const { signedIn } = await register(role);
      const { id } = signedIn.user;
      for (const change of past) await tales.change(inOpenWorld(id), change);
      if (sanction) await judged(id, sanction);
      const player = somebody(locale, signedIn.token);
      await player.enter(scene);
      return player;
    },
    member: async () => (await register()).email,
    banned() {
      outcast ??= register().then(async ({ email, signedIn }) => {
        await judged(signedIn.user.id, 'ban');
        return email;
      });
      return outcast;
    },
    async close() {
      await Promise.allSettled(visitors.map((player) => player.leave()));
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return town;
}
