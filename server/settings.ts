import { z } from 'zod';
import { S3_SETTINGS } from './blobs/s3-settings.ts';
import { type Row, row } from './setting-row.ts';
import {
  classifier,
  issuer,
  mailbox,
  mailServer,
  mongo,
  origin,
  origins,
  path,
  privateKey,
  redisServer,
  secureSite,
  share,
  whole,
  word,
  zone,
} from './setting-shapes.ts';
import { UPLOAD_SETTINGS } from './upload-settings.ts';

/** Every setting, once: what reads, checks, lists and documents them follows from these rows. */
export const SETTINGS = {
  PORT: row('Port the server listens on; 0 takes any free one.', whole(0, 65535), '2567'),
  HOST: row('Address the server listens on.', z.string().min(1), '0.0.0.0'),
  DATA_DIR: row('Folder that keeps everything durable: the database, the uploads, the JWT secret.', path, './data'),
  DATABASE_URL: row(
    'MongoDB database that keeps the records, as mongodb://user:password@host:27017/parvis; if not set, they are in DATA_DIR/parvis.db (SQLite).',
    mongo,
  ),
  SCENES_DIR: row('Folder of the scenes.', path, './scenes'),
  PUBLIC_URL: row(
    'Where browsers reach the server; http://localhost:PORT if not set.',
    origin.transform((text) => text.replace(/\/$/, '')),
  ),
  ALLOWED_ORIGINS: row(
    'Sites whose pages may talk to the server, separated by commas; if not set, PUBLIC_URL, and localhost and 127.0.0.1 at PORT.',
    origins,
  ),
  TRUST_PROXY: row(
    'How many reverse proxies stand before the server; their X-Forwarded-For is believed, no others.',
    whole(0, 10),
    '0',
  ),
  JWT_SECRET: row(
    'Secret that signs tokens; if not set, one is made on the first start and kept in DATA_DIR/jwt-secret.',
    z.string().min(32, 'must have at least 32 characters'),
  ),
  JWT_SECRET_PREVIOUS: row(
    'The secret before JWT_SECRET: tokens that it signed are still accepted. If neither is set, DATA_DIR/jwt-secret.previous is used, if it is there.',
    z.string().min(32, 'must have at least 32 characters'),
  ),
  REDIS_URL: row(
    'Redis server through which several processes hear each other and count wrong passwords together, as redis://user:password@host:6379; if not set, each is alone.',
    redisServer,
  ),
  SMTP_URL: row(
    'Mail server that letters go through, as smtp://user:password@host:587 or smtps://host; if not set, they are put into DATA_DIR/outbox.',
    mailServer,
  ),
  MAIL_FROM: row('Sender of letters; Parvis <parvis@HOST> with the host of PUBLIC_URL if not set.', mailbox),
  OUTBOX_DAYS: row('How many days letters stay in DATA_DIR/outbox before they are deleted.', whole(1, 3650), '30'),
  LOG_LEVEL: row(
    'Least important level that is logged.',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'info',
  ),
  LOG_FORMAT: row('How the log is written: json for machines, line for people.', z.enum(['json', 'line']), 'line'),
  TIME_ZONE: row('Time zone of the hours in scenes.', zone, 'UTC'),
  RECONNECTION_SECONDS: row('How long the seat of a dropped connection is kept.', whole(0, 600), '20'),
  BODIES_TOLD: row('In a crowd, how many bodies one is told of: those nearest to oneself.', whole(10, 1000), '100'),
  ...UPLOAD_SETTINGS,
  ...S3_SETTINGS,
  LOGIN_TRIES_PER_MINUTE: row(
    'Wrong passwords an account takes in a minute before it asks to wait.',
    whole(1, 100),
    '5',
  ),
  LOGIN_TRIES_PER_ADDRESS: row('Wrong passwords an address may send in ten minutes.', whole(1, 10_000), '10'),
  REGISTRATIONS_PER_ADDRESS: row('Registrations an address may try in ten minutes.', whole(1, 10_000), '20'),
  GUESTS_PER_ADDRESS: row('Guest sessions an address may open in a minute.', whole(1, 10_000), '60'),
  PROVIDER_SIGN_INS_PER_ADDRESS: row(
    'Sign-ins with a provider that an address may begin in ten minutes.',
    whole(1, 10_000),
    '30',
  ),
  HTTP_REQUESTS_PER_ADDRESS: row('REST requests an address may send in a minute.', whole(1, 1_000_000), '600'),
  RECOVERIES_PER_ADDRESS: row(
    'Letters for a forgotten password that an address may ask for, and links of letters it may try, in ten minutes.',
    whole(1, 10_000),
    '30',
  ),
  LETTERS_PER_MAILBOX: row('Letters of one’s own asking that are sent to one mailbox in an hour.', whole(1, 1000), '5'),
  JOINS_PER_ADDRESS: row(
    'Rooms an address may join by itself, without a portal, in a minute.',
    whole(1, 100_000),
    '60',
  ),
  UPLOADS_PER_ACCOUNT: row('Files an account may upload in ten minutes.', whole(1, 10_000), '20'),
  PUBLICATIONS_PER_DESIGNER: row(
    'Packs a designer may publish, and editions he may open or show, in ten minutes.',
    whole(1, 10_000),
    '120',
  ),
  CHAT_LINES_PER_PERSON: row(
    'Lines a person may say in scenes in ten seconds. Who says more waits, and longer each time.',
    whole(1, 1000),
    '10',
  ),
  WORLD_LINES_PER_PERSON: row('The same in the channels of the world.', whole(1, 1000), '6'),
  DIRECT_LINES_PER_PERSON: row('The same in direct messages.', whole(1, 1000), '10'),
  BOARD_NOTES_PER_PERSON: row('Notes a person may pin to boards in ten minutes.', whole(1, 1000), '10'),
  EMOTES_PER_PERSON: row('Gestures a person may make in ten seconds.', whole(1, 1000), '8'),
  BOOK_ENTRIES_PER_PERSON: row('Entries a person may write in visitors’ books in ten minutes.', whole(1, 1000), '10'),
  REPORTS_PER_PERSON: row('Reports and appeals a person may file in ten minutes.', whole(1, 1000), '10'),
  BAN_ADDRESS_HOURS: row(
    'Hours that a ban from the world may keep new guests out of its network; 0 never does.',
    whole(0, 720),
    '1',
  ),
  ROOM_REQUESTS_PER_PERSON: row(
    'Requests of one kind a person may send a room in ten seconds.',
    whole(1, 10_000),
    '40',
  ),
  SOCKETS_PER_ADDRESS: row('Live connections an address may open in a minute.', whole(1, 100_000), '120'),
  SOCKETS_PER_ACCOUNT: row('Live connections an account may have at once.', whole(1, 1000), '10'),
  INVITE_TRIES_PER_ACCOUNT: row(
    'Wrong invite codes of scenarios an account may try in ten minutes.',
    whole(1, 1000),
    '10',
  ),
  INVITE_TRIES_PER_ADDRESS: row('Wrong invite codes an address may try in ten minutes.', whole(1, 10_000), '30'),
  FRIENDS_ASKED_PER_PERSON: row('People somebody may ask to be friends in an hour.', whole(1, 10_000), '30'),
  MODERATION_URL: row(
    'Classifier of messages that is asked after the word filter, in the shape of the common moderation APIs (see docs/moderation.md); none if not set.',
    classifier,
  ),
  MODERATION_KEY: row('Key that the classifier wants, sent as a Bearer token.', word),
  MODERATION_HOLD: row(
    'Score of the classifier, from 0 to 1, from which a message waits for a moderator.',
    share,
    '0.5',
  ),
  MODERATION_REFUSE: row('Score from which it is refused.', share, '0.85'),
  GOOGLE_CLIENT_ID: row(
    'Client id of the OAuth client at Google; with its secret, people may come in with Google.',
    word,
  ),
  GOOGLE_CLIENT_SECRET: row('Its secret.', word),
  APPLE_CLIENT_ID: row('Services ID at Apple; with the three below, people may come in with Apple.', word),
  APPLE_TEAM_ID: row('Id of the team at Apple.', word),
  APPLE_KEY_ID: row('Id of the key for Sign in with Apple.', word),
  APPLE_PRIVATE_KEY: row('That key: the text of the .p8 file, with \\n for its line ends if need be.', privateKey),
  GITHUB_CLIENT_ID: row('Client id of the OAuth app at GitHub; with its secret, people may come in with GitHub.', word),
  GITHUB_CLIENT_SECRET: row('Its secret.', word),
  GITHUB_URL: row(
    'Where GitHub is; that of a GitHub Enterprise server, if it is one.',
    secureSite,
    'https://github.com',
  ),
  OIDC_ISSUER: row('Any OpenID Connect issuer; with a client there, people may come in with it.', issuer),
  OIDC_CLIENT_ID: row('Client id there.', word),
  OIDC_CLIENT_SECRET: row('Its secret.', word),
  OIDC_NAME: row('What people call it.', z.string().min(1).max(40), 'OpenID'),
} as const satisfies Record<string, Row<z.ZodType>>;

export type SettingName = keyof typeof SETTINGS;

type Value<N extends SettingName> = z.output<(typeof SETTINGS)[N]['shape']>;

/** The settings that may be left open: those whose row has no fallback. */
type Open = { [N in SettingName]: undefined extends (typeof SETTINGS)[N]['fallback'] ? N : never }[SettingName];

/** The values, read and checked. */
export type Settings = { readonly [N in SettingName]: N extends Open ? Value<N> | undefined : Value<N> };

/** Reads every setting; an empty variable counts as not set. Gives the values, and one line per fault. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  settings: Settings;
  faults: string[];
} {
  const faults: string[] = [];
  const values = Object.entries(SETTINGS as Record<string, Row<z.ZodType>>).map(([name, { shape, fallback }]) => {
    const given = env[name]?.trim() || fallback;
    if (given === undefined) return [name, undefined];
    const result = shape.safeParse(given);
    if (result.success) return [name, result.data];
    const reason = result.error.issues.map(({ message }) => message).join(', ');
    faults.push(
      `${name}: ${reason}${/SECRET|S3_ACCESS|PRIVATE_KEY|MODERATION_KEY|SMTP_URL|DATABASE_URL|REDIS_URL/.test(name) ? '' : ` (it is "${given}")`}`,
    );
    return [name, undefined];
  });
  return { settings: Object.fromEntries(values) as Settings, faults };
}
