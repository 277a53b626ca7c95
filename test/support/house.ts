import type { Identity } from '../../rooms/services.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { type Bus, bus } from '../../server/bus.ts';
import { readConfig } from '../../server/config.ts';
import { accounts, type Caller } from '../../server/domain/accounts.ts';
import { assets } from '../../server/domain/assets.ts';
import { attempts } from '../../server/domain/attempts.ts';
import { audit } from '../../server/domain/audit.ts';
import { blocks } from '../../server/domain/blocks.ts';
import { channels, type TalkingScenes } from '../../server/domain/channels.ts';
import { chat, type Moderation, type Sanctions } from '../../server/domain/chat.ts';
import { exhibits } from '../../server/domain/exhibits.ts';
import { guests } from '../../server/domain/guests.ts';
import { identities } from '../../server/domain/identities.ts';
import { limits } from '../../server/domain/limits.ts';
import { mailboxMarks } from '../../server/domain/mailbox-mark.ts';
import { moderationOffice } from '../../server/domain/moderation-office.ts';
import { passwords } from '../../server/domain/passwords.ts';
import { places } from '../../server/domain/places.ts';
import { recovery } from '../../server/domain/recovery.ts';
import { roles } from '../../server/domain/roles.ts';
import { sanctions as openSanctions } from '../../server/domain/sanctions.ts';
import { sessions } from '../../server/domain/sessions.ts';
import { story } from '../../server/domain/story.ts';
import { openLog } from '../../server/log.ts';
import type { Mail } from '../../server/mail/mailer.ts';
import { postOffice } from '../../server/mail/post-office.ts';
import { links } from '../../server/oauth/links.ts';
import { providersOf } from '../../server/oauth/provider-settings.ts';
import { signIns } from '../../server/oauth/sign-ins.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { aFolder } from './folder.ts';

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

const called = (text: string) => ({ fr: text, en: text });

/** Scenes as far as talking goes: one may just walk into the plaza, the cellar has a door, nobody talks in the museum. */
export const SCENES: TalkingScenes = {
  ids: () => ['plaza', 'cellar', 'museum'],
  get: (id) => {
    const title = called(id);
    if (id === 'plaza') return { shape: { title, open: true, features: ['chat'] } };
    if (id === 'cellar') return { shape: { title, open: false, features: ['chat'] } };
    return id === 'museum' ? { shape: { title, open: true, features: [] } } : undefined;
  },
};

/** What a test may put in the place of what it is not about. */
export interface Around {
  readonly sanctions?: Sanctions;
  readonly moderation?: Moderation;
  /** The feed; one of its own if absent. */
  readonly bus?: Bus;
}

const FINE: Moderation = { judge: async () => ({ verdict: 'ok', why: '', unclassified: false }) };

/** The server's domain, whole and real, over a store in memory and blobs in a temporary folder. */
export function aHouse(env: Record<string, string> = {}, { sanctions, moderation = FINE, ...around }: Around = {}) {
  const folder = aFolder();
  const clock = aClock();
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: folder.path, ...env });
  const said: string[] = [];
  const log = openLog({ level: 'debug', format: 'json' }, { write: (line) => void said.push(line) });
  const store = openSqlite(':memory:');
  const blobs = diskBlobs(folder.path);
  const feed = around.bus ?? bus({ log });
  const limited = limits(config);
  const dice = (below: number) => Math.floor(Math.random() * below);
  const needs = { store, clock, log, bus: feed, dice };
  const ours = { places: places(needs), story: story(needs) };
  const seated = sessions({ ...needs, secret: SECRET });
  const mailed: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mailed.push(mail) };
  const post = postOffice({ ...needs, config, limits: limited, secret: SECRET, mailer });
  const pictures = assets({ ...needs, blobs, maxBytes: config.maxUploadBytes });
  const book = audit(needs);
  const judged = openSanctions({
    ...needs,
    audit: book,
    marks: mailboxMarks(SECRET),
    isScene: (scene) => ['administration', 'plaza', 'gallery', 'cellar'].includes(scene),
    addressHours: config.banAddressHours,
  });
  const people = accounts({
    ...needs,
    ...ours,
    blobs,
    assets: pictures,
    sessions: seated,
    passwords: passwords(),
    attempts: attempts(config),
    letters: post.letters,
    sanctions: judged,
    audit: book,
  });
  const apart = blocks(needs);
  const rooms = channels({ ...needs, ...ours, scenes: SCENES, audit: book });
  const office = moderationOffice({
    ...needs,
    limits: limited,
    audit: book,
    sanctions: judged,
    assets: pictures,
    channels: rooms,
  });
  const talk = chat({
    ...needs,
    limits: limited,
    channels: rooms,
    blocks: apart,
    sanctions: sanctions ?? judged,
    moderation,
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
    blobs,
    bus: feed,
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
    exhibits: exhibits({ ...needs, assets: pictures }),
    blocks: apart,
    channels: rooms,
    chat: talk,
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
      await store.close();
      folder.remove();
    },
  };
}

export type House = ReturnType<typeof aHouse>;
