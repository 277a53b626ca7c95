import { z } from 'zod';
import type { Locale, Words } from './words.ts';

/** What a notification is about: small, flat JSON. Ids and names; times are in ms since 1970. */
export const about = z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]));
export type About = z.infer<typeof about>;

/**
 * Every kind of notification and its words. `{name}` stands for a field of what it is about; `{until}` for when something
 * ends, which is null when it does not.
 */
const KINDS = {
  /** about: channel, message, user, name, text. */
  mention: { fr: '{name} a parlé de vous : « {text} »', en: '{name} mentioned you: “{text}”' },
  'message.direct': { fr: '{name} vous a écrit : « {text} »', en: '{name} wrote to you: “{text}”' },
  /** about: user, name. */
  'friend.asked': { fr: '{name} aimerait être votre ami', en: '{name} would like to be your friend' },
  'friend.accepted': { fr: '{name} est maintenant votre ami', en: '{name} is your friend now' },
  /** about: reason, and report if there was one. */
  'moderation.warned': { fr: 'La modération vous avertit : {reason}', en: 'The moderators warn you: {reason}' },
  /** about: reason, until, scope. */
  'moderation.muted': {
    fr: 'Vous ne pouvez plus parler ({until}) : {reason}',
    en: 'You may not talk ({until}): {reason}',
  },
  'moderation.banned': {
    fr: 'L’entrée vous est fermée ({until}) : {reason}',
    en: 'You may not come in ({until}): {reason}',
  },
  'moderation.kicked': { fr: 'On vous a fait sortir : {reason}', en: 'You were sent out: {reason}' },
  'moderation.lifted': { fr: 'La sanction contre vous est levée', en: 'The sanction against you is lifted' },
  /** about: channel, message, text, or the exhibit; reason. */
  'moderation.removed': {
    fr: 'La modération a retiré ce que vous aviez mis : {reason}',
    en: 'The moderators removed something of yours: {reason}',
  },
  'moderation.passed': { fr: 'Votre message est publié : « {text} »', en: 'Your message is published: “{text}”' },
  'moderation.refused': {
    fr: 'Votre message n’est pas publié : {reason}',
    en: 'Your message is not published: {reason}',
  },
  /** For curators. about: exhibit, scene, title, user, name. */
  'exhibit.waiting': { fr: '{name} attend votre avis pour « {title} »', en: '{name} awaits your opinion of “{title}”' },
  /** For whoever hung it. about: exhibit, scene, title, user, name; text is what he is told, or what was written. */
  'exhibit.approved': { fr: '« {title} » est accrochée', en: '“{title}” is on show' },
  'exhibit.refused': { fr: '« {title} » n’est pas accrochée : {text}', en: '“{title}” is not put on show: {text}' },
  'exhibit.moved': { fr: '« {title} » a changé de place', en: '“{title}” hangs at another place' },
  'exhibit.removed': { fr: '« {title} » a été décrochée', en: '“{title}” was taken down' },
  'exhibit.signed': {
    fr: '{name} a écrit dans le livre de « {title} » : « {text} »',
    en: '{name} wrote in the book of “{title}”: “{text}”',
  },
  /** about: scenario, title, user, name. */
  'scenario.removed': {
    fr: 'Vous ne jouez plus dans « {title} » : {name} vous en a retiré',
    en: 'You no longer play in “{title}”: {name} removed you',
  },
  'scenario.owner': {
    fr: '{name} vous a transféré « {title} » : ce scénario est à vous',
    en: '{name} gave you “{title}”: this scenario is yours',
  },
  'scenario.gm': {
    fr: '{name} vous confie la conduite de « {title} » : vous êtes maître du jeu',
    en: '{name} lets you lead “{title}”: you are a game master',
  },
  /** For the staff. about: report, category. */
  'report.filed': { fr: 'Un signalement attend la modération', en: 'A report awaits the moderators' },
  /** For whoever filed it. about: report. */
  'report.closed': { fr: 'Votre signalement a été examiné', en: 'Your report has been dealt with' },
  /** about: report. */
  'appeal.answered': { fr: 'La modération a répondu à votre recours', en: 'The moderators answered your appeal' },
} as const satisfies Record<string, Words>;

export type NotificationKind = keyof typeof KINDS;
export const NOTIFICATION_KINDS = Object.keys(KINDS) as [NotificationKind, ...NotificationKind[]];

function untilWords(until: unknown, locale: Locale): string {
  if (typeof until !== 'number') return locale === 'fr' ? 'sans limite de durée' : 'for good';
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(until);
  return locale === 'fr' ? `jusqu’au ${date}` : `until ${date}`;
}

/** What somebody reads of a notification, in his language. Text, never markup. */
export function wordsOf({ kind, about }: { kind: string; about: About }, locale: Locale): string {
  if (!Object.hasOwn(KINDS, kind)) return kind;
  return KINDS[kind as NotificationKind][locale].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'until' ? untilWords(about[name], locale) : String(about[name] ?? '…'),
  );
}
