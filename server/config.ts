import { join, resolve } from 'node:path';
import { s3Faults, s3Settings } from './blobs/s3-settings.ts';
import { moderationFaults, moderationSettings } from './domain/moderation/moderation-settings.ts';
import { providerFaults, providerSettings } from './oauth/provider-settings.ts';
import { readSettings, type Settings } from './settings.ts';

/** How much of something one person or address gets in a stretch of time. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
  /** Who uses it up waits longer each time, up to so many seconds; without it, just until there is some again. */
  readonly longest?: number;
}

/** Who floods the chat again and again waits up to so many seconds. */
const LONGEST_SILENCE = 300;

/** How the server runs: the settings, checked and put in order. */
export type Config = ReturnType<typeof readConfig>;

/** The settings do not stand; the message has a line for every fault. */
export class BadSettings extends Error {
  constructor(faults: readonly string[]) {
    super(`These settings are not right (see docs/settings.md):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'BadSettings';
  }
}

/** What bounds uploads, and where they lie until they are taken in. */
function uploadsOf(settings: Settings, dataDir: string) {
  return {
    folder: join(dataDir, '.uploads'),
    mostBytes: settings.MAX_UPLOAD,
    media: {
      bytes: {
        image: settings.MAX_IMAGE_BYTES,
        audio: settings.MAX_AUDIO_BYTES,
        video: settings.MAX_VIDEO_BYTES,
        pdf: settings.MAX_PDF_BYTES,
      },
      minutes: settings.MAX_MEDIA_MINUTES,
      pages: settings.MAX_PDF_PAGES,
    },
    bytesPerSecond: settings.UPLOAD_BYTES_PER_SECOND,
    unfinishedHours: settings.UNFINISHED_UPLOAD_HOURS,
    quota: { bytes: settings.QUOTA_BYTES_PER_ACCOUNT, count: settings.QUOTA_FILES_PER_ACCOUNT },
  };
}

/** Reads and checks the environment; throws BadSettings with all that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env) {
  const { settings, faults: wrong } = readSettings(env);
  const faults =
    wrong.length > 0 ? wrong : [...providerFaults(settings), ...moderationFaults(settings), ...s3Faults(settings)];
  if (faults.length > 0) throw new BadSettings(faults);
  const port = settings.PORT;
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${port}`;
  const dataDir = resolve(settings.DATA_DIR);
  const per = (points: number, seconds: number): Allowance => ({ points, seconds });
  return {
    port,
    host: settings.HOST,
    publicUrl,
    allowedOrigins: new Set(
      settings.ALLOWED_ORIGINS ?? [publicUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
    ) as ReadonlySet<string>,
    trustProxy: settings.TRUST_PROXY,
    dataDir,
    database: join(dataDir, 'parvis.db'),
    databaseUrl: settings.DATABASE_URL,
    blobsDir: join(dataDir, 'blobs'),
    scenesDir: resolve(settings.SCENES_DIR),
    mail: {
      smtpUrl: settings.SMTP_URL,
      from: settings.MAIL_FROM,
      outboxDir: join(dataDir, 'outbox'),
      outboxDays: settings.OUTBOX_DAYS,
    },
    jwtSecret: settings.JWT_SECRET,
    jwtSecretPrevious: settings.JWT_SECRET_PREVIOUS,
    redisUrl: settings.REDIS_URL,
    log: { level: settings.LOG_LEVEL, format: settings.LOG_FORMAT },
    timeZone: settings.TIME_ZONE,
    providers: providerSettings(settings),
    moderation: moderationSettings(settings),
    reconnectionSeconds: settings.RECONNECTION_SECONDS,
    bodiesTold: settings.BODIES_TOLD,
    socketsPerAccount: settings.SOCKETS_PER_ACCOUNT,
    banAddressHours: settings.BAN_ADDRESS_HOURS,
    uploads: uploadsOf(settings, dataDir),
    s3: s3Settings(settings),
    allowances: {
      'login.account': per(settings.LOGIN_TRIES_PER_MINUTE, 60),
      'login.address': per(settings.LOGIN_TRIES_PER_ADDRESS, 600),
      register: per(settings.REGISTRATIONS_PER_ADDRESS, 600),
      guest: per(settings.GUESTS_PER_ADDRESS, 60),
      recovery: per(settings.RECOVERIES_PER_ADDRESS, 600),
      letter: per(settings.LETTERS_PER_MAILBOX, 3600),
      provider: per(settings.PROVIDER_SIGN_INS_PER_ADDRESS, 600),
      http: per(settings.HTTP_REQUESTS_PER_ADDRESS, 60),
      join: per(settings.JOINS_PER_ADDRESS, 60),
      publish: per(settings.PUBLICATIONS_PER_DESIGNER, 600),
      upload: per(settings.UPLOADS_PER_ACCOUNT, 600),
      chat: { ...per(settings.CHAT_LINES_PER_PERSON, 10), longest: LONGEST_SILENCE },
      'chat.world': { ...per(settings.WORLD_LINES_PER_PERSON, 10), longest: LONGEST_SILENCE },
      'chat.direct': { ...per(settings.DIRECT_LINES_PER_PERSON, 10), longest: LONGEST_SILENCE },
      'chat.board': per(settings.BOARD_NOTES_PER_PERSON, 600),
      'player.emote': per(settings.EMOTES_PER_PERSON, 10),
      live: per(settings.SOCKETS_PER_ADDRESS, 60),
      'invite.account': per(settings.INVITE_TRIES_PER_ACCOUNT, 600),
      'invite.address': per(settings.INVITE_TRIES_PER_ADDRESS, 600),
      'friend.ask': per(settings.FRIENDS_ASKED_PER_PERSON, 3600),
      book: per(settings.BOOK_ENTRIES_PER_PERSON, 600),
      report: per(settings.REPORTS_PER_PERSON, 600),
      request: per(settings.ROOM_REQUESTS_PER_PERSON, 10),
    },
  };
}

/** The token of a designer who publishes from the terminal: PARVIS_TOKEN. No setting of a server. */
export const publisherToken = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  env['PARVIS_TOKEN']?.trim() || undefined;

export type Allowances = Config['allowances'];
