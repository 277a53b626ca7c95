import type { Words } from '../../../schema/words.ts';

/** The texts of the part with one's own uploads; part of the page's table. */
export const FILE_WORDS = {
  'own.files': { fr: 'Mes fichiers', en: 'My files' },
  'own.files.usage': {
    fr: '{used} sur {most} · fichiers : {count} sur {all}',
    en: '{used} of {most} · files: {count} of {all}',
  },
  'own.files.none': {
    fr: 'Vous n’avez encore rien envoyé : allez accrocher une image dans la galerie.',
    en: 'You have uploaded nothing yet: go and hang a picture in the gallery.',
  },
  'own.files.image': { fr: 'Image, {size}', en: 'Picture, {size}' },
  'own.files.audio': { fr: 'Son, {size}', en: 'Sound, {size}' },
  'own.files.video': { fr: 'Film, {size}', en: 'Film, {size}' },
  'own.files.pdf': { fr: 'PDF, {size}', en: 'PDF, {size}' },
  'own.files.rename': { fr: 'Renommer : {name}', en: 'Rename: {name}' },
  'own.files.remove': { fr: 'Supprimer : {name}', en: 'Delete: {name}' },
  'own.files.name': { fr: 'Nouveau nom', en: 'New name' },
  'own.files.save': { fr: 'Renommer', en: 'Rename' },
  'own.files.delete': { fr: 'Supprimer', en: 'Delete' },
  'own.files.cancel': { fr: 'Annuler', en: 'Cancel' },
  'own.files.sure': {
    fr: 'Supprimer « {name} » ? Ce qui en est accroché sera décroché.',
    en: 'Delete “{name}”? What hangs of it will be taken down.',
  },
  'own.files.confirm': { fr: 'Supprimer pour toujours', en: 'Delete for good' },
  'own.files.keep': { fr: 'Garder', en: 'Keep it' },
  'own.files.more': { fr: 'Voir la suite', en: 'Show more' },
  'own.files.renamed': { fr: 'C’est maintenant « {name} »', en: 'It is “{name}” now' },
  'own.files.removed': { fr: '« {name} » est supprimé', en: '“{name}” is deleted' },
} as const satisfies Record<string, Words>;
