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
  'scene.faulty': {
    status: 422,
    fields: 'pack',
    fr: 'Cette édition a des fautes',
    en: 'This edition has faults',
  },
  'scene.raced': {
    status: 409,
    fields: 'edition',
    fr: 'Quelqu’un vient de publier autre chose ici : regardez d’abord',
    en: 'Somebody has just published something else here: look first',
  },
  'scene.no_way_back': {
    status: 409,
    fields: 'scene',
    fr: 'Il n’y a pas d’édition précédente',
    en: 'There is no edition before this one',
  },
  'scene.last': {
    status: 409,
    fields: 'scene',
    fr: 'On arrive par cette scène : elle ne peut pas fermer',
    en: 'One arrives through this scene: it cannot be closed',
  },
  'edition.unknown': {
    status: 404,
    fields: 'edition',
    fr: 'Cette édition n’existe pas',
    en: 'There is no such edition',
  },
  'pack.missing': {
    status: 400,
    fields: 'pack',
    fr: 'Il manque le paquet de la scène',
    en: 'The pack of the scene is missing',
  },
  'pack.too_large': { status: 413, fields: 'pack', fr: 'Ce paquet est trop lourd', en: 'This pack is too large' },
  'pack.other_scene': {
    status: 400,
    fields: 'pack',
    fr: 'Ce paquet est celui de « {scene} »',
    en: 'This pack is that of “{scene}”',
  },
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
} as const satisfies Record<string, Row>;
