import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Identity } from '../../rooms/services.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import type { Blobs } from '../../server/blobs/blobs.ts';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { type Bus, bus } from '../../server/bus.ts';
import { readConfig } from '../../server/config.ts';
import { accounts, type Caller } from '../../server/domain/accounts.ts';
import { attempts } from '../../server/domain/attempts.ts';
import { audit } from '../../server/domain/audit.ts';
import { blocks } from '../../server/domain/blocks.ts';
import { channels } from '../../server/domain/channels.ts';
import { chat, type Moderation, type Sanctions } from '../../server/domain/chat.ts';
import { friends } from '../../server/domain/friends.ts';
import { openGallery, type Rooms } from '../../server/domain/gallery.ts';
import { guests } from '../../server/domain/guests.ts';
import { identities } from '../../server/domain/identities.ts';
import { limits } from '../../server/domain/limits.ts';
import { mailboxMarks } from '../../server/domain/mailbox-mark.ts';
import { openModeration } from '../../server/domain/moderation/moderation.ts';
import { moderationOffice } from '../../server/domain/moderation-office.ts';
import { notifications } from '../../server/domain/notifications.ts';
import { passwords } from '../../server/domain/passwords.ts';
import { places } from '../../server/domain/places.ts';
import { presence } from '../../server/domain/presence.ts';
import { recovery } from '../../server/domain/recovery.ts';
import { roles } from '../../server/domain/roles.ts';
import { sanctions as openSanctions } from '../../server/domain/sanctions.ts';
import { scenarioOffice } from '../../server/domain/scenario-office.ts';
import { sessions } from '../../server/domain/sessions.ts';
import { stories as openStories } from '../../server/domain/stories.ts';
import type { StoryScenes } from '../../server/domain/story-tales.ts';
import { whereabouts } from '../../server/domain/whereabouts.ts';
import { openLog } from '../../server/log.ts';
import type { Mail } from '../../server/mail/mailer.ts';
import { postOffice } from '../../server/mail/post-office.ts';
import { drafts } from '../../server/media/drafts.ts';
import { studio } from '../../server/media/studio.ts';
import { links } from '../../server/oauth/links.ts';
import { providersOf } from '../../server/oauth/provider-settings.ts';
import { signIns } from '../../server/oauth/sign-ins.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { openUploads } from '../../server/uploads.ts';
import { aFolder } from './folder.ts';
import { SCENES, WALLS } from './house-scenes.ts';

export const SECRET = 'a secret for tests, long enough to be one';

/** A clock that stands still until it is told to go on. */
export function aClock(at = Date.UTC(2026, 0, 15, 12)) {
  let now = at;
  return {
    now: () => now,
    /** In ms. */
    pass(ms: number): void {
      now += ms;
    },
  };
}

const NO_STORIES: StoryScenes = { ids: () => [], get: () => undefined, minutesAt: () => 0 };
/** Its process is started by the first upload of a run, and holds nobody up at the end. */
const sharedStudio = studio();

/** What a test may put in the place of what it is not about. */
export interface Around {
  /** The store and the bus of another house: two processes of one world. */
  readonly store?: Store;
  readonly bus?: Bus;
  readonly blobs?: Blobs;
  /** After how many ms who has gone is gone. */
  readonly graceMs?: number;
  readonly sanctions?: Sanctions;
  readonly moderation?: Moderation;
  /** Scenes with walls. */
  readonly walls?: Rooms;
  /** Scenes that tell stories; none by default. */
  readonly stories?: StoryScenes;
}

/** The server's domain, whole and real, over a store in memory and blobs in a temporary folder. */
export function aHouse(
  env: Record<string, string> = {},
  { sanctions, moderation, graceMs = 100, stories = NO_STORIES, walls = WALLS, ...shared }: Around = {},
) {
  const folder = aFolder();
  const clock = aClock();
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: folder.path, ...env });
  const said: string[] = [];
  const log = openLog({ level: 'debug', format: 'json' }, { write: (line) => void said.push(line) });
  const store = shared.store ?? openSqlite(':memory:');
  const blobs = shared.blobs ?? diskBlobs(folder.path);
  const feed = shared.bus ?? bus({ log });
  const limited = limits(config);
  const dice = (below: number) => Math.floor(Math.random() * below);
  const needs = { store, clock, log, bus: feed, dice };
  const ours = { places: places(needs), ...openStories({ ...needs, scenes: stories }) };
  const seated = sessions({ ...needs, secret: SECRET });
  const mailed: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mailed.push(mail) };
  const post = postOffice({ ...needs, config, limits: limited, secret: SECRET, mailer });
  const words = openModeration({ log, thresholds: config.moderation.thresholds });
  const files = {
    blobs,
    drafts: drafts(join(config.uploads.folder, 'drafts')),
    pieces: drafts(join(config.uploads.folder, 'pieces')),
    studio: sharedStudio,
  };
  const { assets: pictures, arrivals, orphans } = openUploads({ ...needs, ...files, uploads: config.uploads });
  const book = audit(needs);
  const judged = openSanctions({
    ...needs,
    audit: book,
    marks: mailboxMarks(SECRET),
    isScene: (scene) => ['administration', 'plaza', 'gallery', 'cellar'].includes(scene),
    addressHours: config.banAddressHours,
  });
  const notices = notifications(needs);
  const where = whereabouts({ ...needs, process: randomUUID(), graceMs });
  const scenarios = scenarioOffice({
    ...needs,
    whereabouts: where,
    ...files,
    config,
    moderation: { ...words, ...moderation },
    notifications: notices,
    secret: SECRET,
    scenes: SCENES,
  });
  const people = accounts({
    ...needs,
    ...ours,
    ...files,
    assets: pictures,
    sessions: seated,
    passwords: passwords(),
    attempts: attempts(config),
    letters: post.letters,
    sanctions: judged,
    audit: book,
    names: words,
    scenarios: scenarios.scenarioBook,
    chronicle: scenarios.chronicle,
  });
  const apart = blocks(needs);
  const rooms = channels({ ...needs, ...ours, scenes: SCENES, audit: book });
  const office = moderationOffice({
    ...needs,
    limits: limited,
    audit: book,
    sanctions: judged,
    channels: rooms,
  });
  const talk = chat({
    ...needs,
    limits: limited,
    channels: rooms,
    blocks: apart,
    sanctions: sanctions ?? judged,
    moderation: moderation ?? words,
    reports: office.reports,
  });
  const providers = providersOf(config.providers);
  const caller: Caller = { device: 'a test', address: '192.0.2.1', locale: 'fr' };

  return {
    ...ours,
    folder,
    clock,
    config,
    /** What was logged, a line each. */
    said,
    log,
    store,
    ...files,
    bus: feed,
    moderation,
    limits: limited,
    sessions: seated,
    accounts: people,
    recovery: recovery({ ...post, store, accounts: people, limits: limited }),
    ...post,
    /** What the postman brought away; he goes round when he is told to. */
    mailed,
    signIns: signIns({ ...needs, sessions: seated, accounts: people, providers, publicUrl: config.publicUrl }),
    links: links({ store, providers }),
    identities: identities({ sessions: seated, accounts: people, dice }),
    assets: pictures,
    arrivals,
    orphans,
    ...openGallery({
      ...needs,
      audit: book,
      blocks: apart,
      sanctions: judged,
      moderation: { ...words, ...moderation },
      scenes: walls,
    }),
    ...scenarios,
    blocks: apart,
    channels: rooms,
    chat: talk,
    whereabouts: where,
    presence: presence({ sat: where.sit }),
    notifications: notices,
    friends: friends({ ...needs, notifications: notices, whereabouts: where, blocks: apart }),
    audit: book,
    sanctions: judged,
    ...office,
    guests: guests(needs),
    roles: roles(needs),
    caller,
    /** Somebody with an account. */
    async person(username: string): Promise<SignedIn & { identity: Identity }> {
      const email = `${username.toLowerCase()}@example.org`;
      const signedIn = await people.register({ email, password: 'correct horse', options: { username } }, caller);
      return { ...signedIn, identity: await seated.check(signedIn.token) };
    },
    async guest(): Promise<SignedIn & { identity: Identity }> {
      const signedIn = await people.anonymous(undefined, caller);
      return { ...signedIn, identity: await seated.check(signedIn.token) };
    },
    async close(): Promise<void> {
      where.stop();
      await store.close();
      folder.remove();
    },
  };
}

export type House = ReturnType<typeof aHouse>;
