import type { Row } from './row.ts';

/** The world: scenes, doors, people. */
export const SCENE_ROWS = {
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
  'portal.closed': { status: 409, fields: 'portal', fr: '{why}', en: '{why}' },
  'portal.full': {
    status: 409,
    fields: 'portal',
    fr: 'Il y a trop de monde derrière cette porte : revenez bientôt',
    en: 'It is crowded behind this door: come back soon',
  },
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
  'npc.away': {
    status: 409,
    fields: 'npc',
    fr: 'Cette personne n’est pas là pour le moment',
    en: 'They are not here at the moment',
  },
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
} as const satisfies Record<string, Row>;
