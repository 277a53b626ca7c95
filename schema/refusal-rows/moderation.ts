import type { Row } from './row.ts';

/** Sanctions, reports, the desk. `until` is in ms since 1970, 0 for good, and is put in words. */
export const MODERATION_ROWS = {
  'sanction.banned': {
    status: 403,
    fields: 'authorization',
    fr: 'Vous êtes exclu du monde {until}. Motif : {reason}',
    en: 'You are banned from the world {until}. Reason: {reason}',
  },
  'sanction.shut_out': {
    status: 403,
    fields: 'scene',
    fr: 'Vous êtes exclu de cette scène {until}. Motif : {reason}',
    en: 'You are banned from this scene {until}. Reason: {reason}',
  },
  'sanction.muted': {
    status: 403,
    fields: 'authorization',
    fr: 'Vous êtes réduit au silence {until}. Motif : {reason}',
    en: 'You are muted {until}. Reason: {reason}',
  },
  'sanction.kicked': {
    status: 403,
    fields: 'authorization',
    fr: 'Vous avez été renvoyé. Motif : {reason}',
    en: 'You were kicked out. Reason: {reason}',
  },
  'sanction.warned': {
    status: 403,
    fields: 'authorization',
    fr: 'Avertissement : {reason}',
    en: 'A warning: {reason}',
  },
  'sanction.address': {
    status: 403,
    fields: 'address',
    fr: 'Aucun nouveau visiteur n’est admis depuis ce réseau {until}, après une exclusion. Avec un compte, on peut entrer.',
    en: 'No new visitors are let in from this network {until}, after a ban. Those with an account may come in.',
  },
  'sanction.unknown': { status: 404, fields: 'id', fr: 'Sanction introuvable', en: 'Sanction not found' },
  'sanction.over': {
    status: 409,
    fields: 'id',
    fr: 'Cette sanction est déjà levée ou terminée',
    en: 'This sanction is lifted or over already',
  },
  'sanction.self': {
    status: 403,
    fields: 'account',
    fr: 'On n’est pas juge de sa propre cause',
    en: 'Nobody judges his own case',
  },
  'sanction.rank': {
    status: 403,
    fields: 'account',
    fr: 'On ne sanctionne pas son égal ni son supérieur',
    en: 'One cannot sanction an equal or a superior',
  },
  'sanction.scope': {
    status: 400,
    fields: 'scope',
    fr: 'Indiquez « world », ou une scène autre que celle de l’arrivée : la greffière doit rester joignable',
    en: 'Say “world”, or a scene other than that of arrival: the clerk must stay within reach',
  },
  'report.unknown': { status: 404, fields: 'id', fr: 'Signalement introuvable', en: 'Report not found' },
  'report.subject': {
    status: 404,
    fields: 'subject',
    fr: 'Ce que vous signalez est introuvable',
    en: 'What you report was not found',
  },
  'report.own': {
    status: 409,
    fields: 'subject',
    fr: 'C’est de vous qu’il s’agit',
    en: 'That is your own',
  },
  'report.taken': {
    status: 409,
    fields: 'id',
    fr: 'Quelqu’un d’autre s’en occupe déjà',
    en: 'Somebody else is on it already',
  },
  'report.closed': {
    status: 409,
    fields: 'id',
    fr: 'Ce signalement a déjà été tranché',
    en: 'This report is decided already',
  },
  'report.verdict': {
    status: 400,
    fields: 'verdict',
    fr: 'Ce verdict ne convient pas à ce signalement',
    en: 'That verdict does not fit this report',
  },
  'appeal.nothing': {
    status: 409,
    fields: 'sanction',
    fr: 'Il n’y a rien contre quoi faire appel',
    en: 'There is nothing to appeal against',
  },
  'appeal.decided': {
    status: 409,
    fields: 'sanction',
    fr: 'Votre appel a déjà été tranché',
    en: 'Your appeal is decided already',
  },
  'command.unknown': {
    status: 400,
    fields: 'text',
    fr: 'Commande inconnue. Essayez {commands}.',
    en: 'Unknown command. Try {commands}.',
  },
  'command.nobody': {
    status: 404,
    fields: 'text',
    fr: 'Personne ne s’appelle « {name} »',
    en: 'Nobody is called “{name}”',
  },
  'command.reason': {
    status: 400,
    fields: 'text',
    fr: 'Dites pourquoi : {usage}',
    en: 'Say why: {usage}',
  },
} as const satisfies Record<string, Row>;
