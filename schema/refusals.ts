import type { Locale } from './scene.ts';

interface Row {
  /** HTTP status. */
  readonly status: number;
  /** The field that is at fault; rows with one are answered as `{ errors: [{ fields, message }] }`, others as `{ error }`. */
  readonly fields?: string;
  readonly fr: string;
  readonly en: string;
}

/** Every expected failure, once. `{name}` stands for a detail that the refusal brings. */
export const REFUSALS = {
  'request.invalid': { status: 400, fields: '{fields}', fr: '{reason}', en: '{reason}' },
  'request.malformed': { status: 400, fields: 'body', fr: 'Requête illisible', en: 'Unreadable request' },
  'request.too_large': { status: 413, fields: 'body', fr: 'Requête trop volumineuse', en: 'Request too large' },
  'request.too_many': {
    status: 429,
    fields: 'request',
    fr: 'Trop de demandes. Réessayez dans {seconds} s.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  'route.unknown': { status: 404, fields: 'path', fr: 'Adresse inconnue', en: 'Unknown address' },
  'origin.refused': { status: 403, fields: 'origin', fr: 'Origine non autorisée', en: 'Origin not allowed' },
  'server.stopping': {
    status: 503,
    fr: 'Le serveur s’arrête. Revenez dans un instant.',
    en: 'The server is stopping. Come back in a moment.',
  },
  'server.internal': { status: 500, fr: 'Erreur interne du serveur', en: 'Internal server error' },
  'server.disk_full': {
    status: 503,
    fr: 'Le serveur n’a plus de place. Prévenez son administrateur.',
    en: 'The server is out of space. Tell its administrator.',
  },
  'client.outdated': {
    status: 409,
    fr: 'Cette page est trop ancienne. Rechargez-la.',
    en: 'This page is too old. Reload it.',
  },

  'auth.required': { status: 401, fr: 'Token invalide ou expiré', en: 'Invalid or expired token' },
  'auth.wrong': { status: 401, fr: 'E-mail ou mot de passe incorrect', en: 'Wrong e-mail or password' },
  'auth.locked': {
    status: 429,
    fields: 'password',
    fr: 'Trop d’essais. Réessayez dans {seconds} s.',
    en: 'Too many tries. Try again in {seconds} s.',
  },
  'auth.forbidden': {
    status: 403,
    fields: 'authorization',
    fr: 'Vous n’avez pas le droit de faire cela',
    en: 'You are not allowed to do that',
  },
  'account.required': {
    status: 403,
    fields: 'authorization',
    fr: 'Il faut un compte pour cela : voyez la greffière à l’administration',
    en: 'This takes an account: see the clerk in the administration hall',
  },
  'account.email_taken': {
    status: 409,
    fields: 'email',
    fr: 'Cet e-mail est déjà utilisé',
    en: 'This e-mail is already in use',
  },
  'account.username_taken': {
    status: 409,
    fields: 'username',
    fr: "Ce nom d'utilisateur est déjà utilisé",
    en: 'This username is already in use',
  },
  'account.unknown': { status: 404, fields: 'id', fr: 'Utilisateur introuvable', en: 'User not found' },

  'asset.missing': { status: 400, fields: 'file', fr: 'Aucun fichier reçu', en: 'No file received' },
  'asset.too_large': { status: 413, fields: 'file', fr: 'Le fichier dépasse 5 Mo', en: 'The file is larger than 5 MB' },
  'asset.type': {
    status: 422,
    fields: 'file',
    fr: 'Seules les images JPEG, PNG et WebP sont acceptées',
    en: 'Only JPEG, PNG and WebP pictures are accepted',
  },
  'asset.pixels': {
    status: 422,
    fields: 'file',
    fr: 'L’image compte trop de pixels (16 millions au plus)',
    en: 'The picture has too many pixels (16 million at most)',
  },
  'asset.broken': {
    status: 422,
    fields: 'file',
    fr: 'L’image est abîmée ou tronquée',
    en: 'The picture is damaged or cut short',
  },
  'asset.name': {
    status: 422,
    fields: 'file',
    fr: 'Ce nom de fichier n’est pas accepté',
    en: 'This file name is not accepted',
  },
  'asset.unknown': { status: 404, fields: 'asset', fr: 'Image introuvable', en: 'Picture not found' },

  'scene.unknown': { status: 404, fields: 'scene', fr: 'Cette scène n’existe pas', en: 'There is no such scene' },
  'scene.closed': {
    status: 403,
    fields: 'scene',
    fr: 'On n’entre ici que par une porte',
    en: 'One only gets in here through a door',
  },
  'scene.full': {
    status: 409,
    fields: 'scene',
    fr: '« {scene} » est complet pour le moment',
    en: '“{scene}” is full at the moment',
  },
  'scene.failing': {
    status: 503,
    fields: 'scene',
    fr: '« {scene} » ne répond pas. Vous restez où vous êtes.',
    en: '“{scene}” does not answer. You stay where you are.',
  },
  'scene.feature': { status: 409, fields: 'scene', fr: 'Cela ne se fait pas ici', en: 'That is not done here' },
  'portal.unknown': { status: 404, fields: 'portal', fr: 'Il n’y a pas de porte ici', en: 'There is no door here' },
  'portal.too_far': { status: 409, fields: 'portal', fr: 'Approchez-vous de la porte', en: 'Walk up to the door' },
  'portal.elsewhere': {
    status: 409,
    fields: 'from',
    fr: 'Vous n’êtes pas dans cette scène',
    en: 'You are not in that scene',
  },
  'travel.busy': { status: 409, fields: 'portal', fr: 'Vous êtes déjà en chemin', en: 'You are already on your way' },
  'travel.ticket': {
    status: 403,
    fields: 'ticket',
    fr: 'Ce billet n’est plus valable',
    en: 'This ticket is no longer valid',
  },

  'npc.unknown': { status: 404, fields: 'npc', fr: 'Il n’y a personne ici', en: 'There is nobody here' },
  'npc.too_far': { status: 409, fields: 'npc', fr: 'Approchez-vous pour parler', en: 'Come closer to talk' },
  'dialogue.none': {
    status: 409,
    fields: 'dialogue',
    fr: 'La conversation est terminée',
    en: 'The conversation is over',
  },
  'dialogue.choice': {
    status: 400,
    fields: 'choice',
    fr: 'Ce choix n’est pas proposé',
    en: 'That is not one of the choices',
  },
  'dialogue.form': {
    status: 400,
    fields: 'form',
    fr: 'Ce n’est pas ce qui est demandé',
    en: 'That is not what is asked for',
  },

  'chat.empty': { status: 400, fields: 'text', fr: 'Dites quelque chose', en: 'Say something' },
  'exhibit.unknown': { status: 404, fields: 'spot', fr: 'Rien n’est accroché ici', en: 'Nothing hangs here' },
  'spot.unknown': { status: 404, fields: 'spot', fr: 'Cet emplacement n’existe pas', en: 'There is no such spot' },
  'spot.taken': { status: 409, fields: 'spot', fr: 'Cet emplacement est déjà pris', en: 'This spot is already taken' },
  'spot.too_far': { status: 409, fields: 'spot', fr: 'Approchez-vous du mur', en: 'Walk up to the wall' },
} as const satisfies Record<string, Row>;

/** The HTTP response header that carries a refusal's code; the body keeps to the contract's shapes. */
export const REFUSAL_HEADER = 'X-Refusal-Code';

export type RefusalCode = keyof typeof REFUSALS;
export type Details = Readonly<Record<string, string | number>>;

/** A refusal as a room or socket sends it. `message` is in the language of the one it is for. */
export interface WireRefusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly fields?: string;
  readonly details?: Details;
}

const fill = (text: string, details: Details) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));

/** An expected failure, named by its code. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }

  /** What the person is told: in French unless asked for English. */
  say(locale: Locale): WireRefusal {
    const row: Row = REFUSALS[this.code];
    return {
      code: this.code,
      message: fill(row[locale], this.details),
      ...(row.fields ? { fields: fill(row.fields, this.details) } : {}),
      ...(Object.keys(this.details).length > 0 ? { details: this.details } : {}),
    };
  }
}
