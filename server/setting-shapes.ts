import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { isMongoAddress } from './store/address.ts';

export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

export const path = z.string().min(1);

export const origin = z.string().refine((text) => {
  const url = URL.parse(text);
  return (url?.protocol === 'http:' || url?.protocol === 'https:') && url.origin === text.replace(/\/$/, '');
}, 'must be the address of a site, as https://parvis.example.org');

export const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(origin.transform((text) => text.replace(/\/$/, ''))));

export const zone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}, 'must be a time zone, as Europe/Paris');

export const mongo = z
  .string()
  .refine(isMongoAddress, 'must be the address of a MongoDB database, as mongodb://user:password@host:27017/parvis');

export const word = z.string().min(1).max(500);

/** Codes and tokens go there: https, or a server on this machine. */
const isSecure = (text: string) => {
  const url = URL.parse(text);
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url !== null && url.search === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal));
};

export const issuer = z
  .string()
  .refine(isSecure, 'must be an https address, as https://login.example.org/realms/school');

export const secureSite = origin
  .refine(isSecure, 'must be an https address, as https://github.example.org')
  .transform((text) => text.replace(/\/$/, ''));

export const privateKey = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => {
    try {
      return createPrivateKey(text).asymmetricKeyDetails?.namedCurve === 'prime256v1';
    } catch {
      return false;
    }
  }, 'must be a PKCS#8 private key on the curve P-256, as Apple gives it');

/** A part of one, as 0.8. */
export const share = z
  .string()
  .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/, 'must be a number from 0 to 1, as 0.8')
  .transform(Number);

export const classifier = z
  .string()
  .refine(
    isSecure,
    'must be an https address, or one of this machine, as https://moderation.example.org/v1/moderations',
  );

export const redisServer = z.string().refine((text) => {
  const url = URL.parse(text);
  return (url?.protocol === 'redis:' || url?.protocol === 'rediss:') && url.hostname !== '';
}, 'must be the address of a Redis server, as redis://127.0.0.1:6379');

export const mailServer = z.string().refine((text) => {
  const url = URL.parse(text);
  return (url?.protocol === 'smtp:' || url?.protocol === 'smtps:') && url.hostname !== '';
}, 'must be the address of a mail server, as smtp://user:password@mail.example.org:587');

export const mailbox = z
  .string()
  .regex(
    /^(?:[^<>@,;:"\p{Cc}]+ <)?[^\s<>@,;:"]+@[^\s<>@,;:"]+>?$/u,
    'must be an address, as Parvis <parvis@example.org>',
  )
  .refine((text) => text.includes('<') === text.endsWith('>'), 'must be an address, as Parvis <parvis@example.org>');
