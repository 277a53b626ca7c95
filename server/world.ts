import { randomInt, randomUUID } from 'node:crypto';
import type { Application } from 'express';
import { openMatchmaking } from '../rooms/matchmaking.ts';
import { sceneRoom } from '../rooms/scene-room.ts';
import type { Clock } from '../rooms/services.ts';
import { bus as openBus } from './bus.ts';
import { redisBus } from './bus-redis.ts';
import { colyseusLog } from './colyseus-log.ts';
import type { Config } from './config.ts';
import { accounts as openAccounts } from './domain/accounts.ts';
import { attempts as countAttempts } from './domain/attempts.ts';
import { audit as openAudit } from './domain/audit.ts';
import { blocks as openBlocks } from './domain/blocks.ts';
import { channels as openChannels } from './domain/channels.ts';
import { chat as openChat } from './domain/chat.ts';
import { friends as openFriends } from './domain/friends.ts';
import { openGallery } from './domain/gallery.ts';
import { guests as openGuests } from './domain/guests.ts';
import { identities as openIdentities } from './domain/identities.ts';
import { limits as openLimits } from './domain/limits.ts';
import { mailboxMarks } from './domain/mailbox-mark.ts';
import { moderationOf } from './domain/moderation/configured.ts';
import { moderationOffice as openOffice } from './domain/moderation-office.ts';
import { notices } from './domain/notices.ts';
import { notifications as openNotifications } from './domain/notifications.ts';
import { passwords as openPasswords } from './domain/passwords.ts';
import { places as openPlaces } from './domain/places.ts';
import { presence as openPresence } from './domain/presence.ts';
import { recovery as openRecovery } from './domain/recovery.ts';
import { sanctions as openSanctions } from './domain/sanctions.ts';
import { scenarioOffice } from './domain/scenario-office.ts';
import { scenes as openSceneService } from './domain/scenes.ts';
import { sessions as openSessions } from './domain/sessions.ts';
import { stories as openStories } from './domain/stories.ts';
import { tickets as openTickets } from './domain/tickets.ts';
import { whereabouts as openWhereabouts } from './domain/whereabouts.ts';
import { openFiles } from './files.ts';
import { openFront } from './front.ts';
import { housekeeping } from './housekeeping.ts';
import { buildApp } from './http/app.ts';
import { live as openLive } from './live/live.ts';
import type { Log } from './log.ts';
import { outboxSweep } from './mail/outbox-sweep.ts';
import { postOffice as openPostOffice } from './mail/post-office.ts';
import { links as openLinks } from './oauth/links.ts';
import { providersOf } from './oauth/provider-settings.ts';
import { signIns as openSignIns } from './oauth/sign-ins.ts';
import { openBuilding } from './open-building.ts';
import { openRedis } from './redis.ts';
import { previousSecretOf, secretOf } from './secret.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { openUploads } from './uploads.ts';

/** A running Parvis. */
export interface World {
  readonly port: number;
  readonly store: Store;
  /** Tells everybody, keeps everybody's place, and undoes the opening. */
  close(): Promise<void>;
}

interface Around {
  readonly log: Log;
  readonly clock?: Clock;
  /** The folder of the built web client. */
  readonly webDir?: string;
  /** Follows the scenes folder, and tells of it. */
  readonly watch?: (line: string) => void;
}

/** Builds everything, in the order in which one thing needs another, and listens. Throws what is wrong with the scenes or the port. */
export async function openWorld(
  config: Config,
  { log, clock = { now: Date.now }, webDir = 'build/web', watch }: Around,
): Promise<World> {
  const secret = config.jwtSecret ?? secretOf(config.dataDir);
  const previousSecret = config.jwtSecretPrevious ?? (config.jwtSecret ? undefined : previousSecretOf(config.dataDir));

  const files = await openFiles(config);
  const store = await openStore(config);
  const sharedBus = config.redisUrl === undefined ? undefined : await redisBus(config.redisUrl, { log });
  const bus = sharedBus ?? openBus({ log });
  const audit = openAudit({ store, clock });
  const building = await openBuilding({ ...files, config, store, bus, clock, audit, log }).catch(async (error) => {
    await sharedBus?.close();
    await store.close();
    throw error;
  });
  const { book } = building;
  const dice = (sides: number) => randomInt(sides);
  const limits = openLimits(config);
  const moderation = moderationOf(config.moderation, log);
  const whereabouts = openWhereabouts({ bus, clock, process: randomUUID() });
  const presence = openPresence({ sat: whereabouts.sit });
  const { story, journals } = openStories({ store, clock, bus, scenes: book });
  const places = openPlaces({ store, clock });
  const post = openPostOffice({ store, clock, limits, log, secret, config });
  const redis = config.redisUrl === undefined ? undefined : openRedis(config.redisUrl, log);
  const sessions = openSessions({ store, clock, bus, log, secret, previousSecret });
  const received = openUploads({ ...files, store, clock, bus, log, uploads: config.uploads });
  const sanctions = openSanctions({
    store,
    clock,
    bus,
    audit,
    marks: mailboxMarks(secret, previousSecret),
    isScene: (scene) => book.get(scene) !== undefined,
    addressHours: config.banAddressHours,
  });
  const notifications = openNotifications({ store, clock, bus });
  const asked = { ...files, store, clock, bus, log, dice, notifications, whereabouts, config, redis };
  const scenarios = scenarioOffice({ ...asked, secret, previousSecret, moderation, scenes: book });
  const accounts = openAccounts({
    store,
    ...files,
    clock,
    log,
    bus,
    sessions,
    places,
    story,
    dice,
    assets: received.assets,
    passwords: openPasswords(),
    attempts: countAttempts({ ...config, redis: redis?.client }),
    letters: post.letters,
    sanctions,
    audit,
    names: moderation,
    scenarios: scenarios.scenarioBook,
    chronicle: scenarios.chronicle,
  });
  const recovery = openRecovery({ ...post, store, accounts, limits });
  const providers = providersOf(config.providers);
  const signIns = openSignIns({ store, clock, log, sessions, accounts, providers, publicUrl: config.publicUrl });
  const links = openLinks({ store, providers });
  const identities = openIdentities({ sessions, accounts, dice });
  const blocks = openBlocks({ store, clock, bus });
  const gallery = openGallery({ store, clock, bus, audit, blocks, sanctions, moderation, scenes: book });
  const channels = openChannels({ store, clock, bus, scenes: book, places, audit });
  await channels.openFirst();
  const office = openOffice({ store, clock, bus, limits, dice, audit, sanctions, channels });
  const heeded = { store, clock, bus, limits, channels, blocks, sanctions, moderation };
  const chat = openChat({ ...heeded, reports: office.reports });
  const friends = openFriends({ store, clock, bus, notifications, whereabouts, blocks });
  const stopNotices = notices({ store, bus, notifications });
  const scenes = openSceneService({ book, presence, story, places, clock, store });

  const services = {
    scenes: book,
    identities,
    story,
    places,
    ...gallery,
    chat,
    blocks,
    friends,
    ...scenarios,
    tickets: openTickets({ secret, clock }),
    presence,
    limits,
    dice,
    sanctions,
    reports: office.reports,
    commands: office.commands,
    feed: bus,
    clock,
    log,
  };
  let app: Application | undefined;
  const front = openFront(config.allowedOrigins, () => app ?? ((_request, response) => response.writeHead(503).end()));
  const matchmaking = await openMatchmaking(front.transport, sceneRoom(services, config), colyseusLog(log));
  app = buildApp({
    ...services,
    ...office,
    config,
    webDir,
    sessions,
    accounts,
    recovery,
    signIns,
    links,
    ...files,
    ...received,
    notifications,
    channels,
    scenes,
    ...building,
    journals,
    audit,
    matchmaking,
  });

  const outbox = outboxSweep({ ...config, clock });
  const guests = openGuests({ store, clock });
  const tended = {
    ...scenarios,
    guests,
    sessions,
    sanctions,
    tokens: post.tokens,
    outbox,
    notifications,
    ...received,
    log,
  };
  const stopHousekeeping = housekeeping(tended);
  const live = openLive({ ...services, config, sessions, bus, channels, notifications, friends, whereabouts });
  const stopPostman = post.postman.start();
  async function closeWhatIsBelow(): Promise<void> {
    files.studio.close();
    moderation.close();
    redis?.close();
    await sharedBus?.close();
    await store.close();
  }
  const port = await front.listen(config.port, config.host).catch(async (error) => {
    await Promise.all([stopHousekeeping(), stopPostman()]);
    await matchmaking.close();
    await closeWhatIsBelow();
    throw error;
  });
  // Behind everybody else, for it wraps the listeners that are there.
  live.attach(front.server);
  if (watch) await building.watch(watch);
  return {
    port,
    store,
    async close() {
      await stopHousekeeping();
      live.close();
      await building.stop();
      stopNotices();
      whereabouts.stop();
      await matchmaking.close();
      await front.close();
      await stopPostman();
      await closeWhatIsBelow();
    },
  };
}
