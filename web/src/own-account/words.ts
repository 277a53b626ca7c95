import type { Words } from '../../../schema/words.ts';
import { FILE_WORDS } from './file-words.ts';

/** The texts of the window of one's own account; part of the page's table. */
export const OWN_ACCOUNT_WORDS = {
  ...FILE_WORDS,
  'hud.account': { fr: 'Mon compte', en: 'My account' },
  'own.title': { fr: 'Mon compte', en: 'My account' },
  'own.loading': { fr: 'Un instant…', en: 'Just a moment…' },
  'own.saved': { fr: 'C’est enregistré', en: 'Saved' },

  'own.name': { fr: 'Nom', en: 'Name' },
  'own.name.label': { fr: 'Nom d’utilisateur', en: 'Username' },
  'own.name.save': { fr: 'Changer de nom', en: 'Change name' },

  'own.email': { fr: 'Adresse e-mail', en: 'E-mail address' },
  'own.email.none': { fr: 'Aucune adresse e-mail', en: 'No e-mail address' },
  'own.email.confirmed': { fr: 'Confirmée', en: 'Confirmed' },
  'own.email.open': { fr: 'Pas encore confirmée', en: 'Not confirmed yet' },
  'own.email.again': { fr: 'Renvoyer la lettre', en: 'Send the letter again' },
  'own.email.sent': {
    fr: 'La lettre est partie : ouvrez le lien qu’elle contient.',
    en: 'The letter is on its way: open the link in it.',
  },

  'own.password': { fr: 'Mot de passe', en: 'Password' },
  'own.password.current': { fr: 'Mot de passe actuel', en: 'Current password' },
  'own.password.next': { fr: 'Nouveau mot de passe', en: 'New password' },
  'own.password.hint': { fr: '8 caractères au moins', en: 'At least 8 characters' },
  'own.password.text': {
    fr: 'En changer déconnecte vos autres appareils.',
    en: 'Changing it logs your other devices out.',
  },
  'own.password.save': { fr: 'Changer de mot de passe', en: 'Change password' },

  'own.links': { fr: 'Autres façons d’entrer', en: 'Other ways in' },
  'own.links.open': { fr: 'Pas encore lié', en: 'Not linked' },
  'own.links.add': { fr: 'Lier {name}', en: 'Link {name}' },
  'own.links.remove': { fr: 'Délier {name}', en: 'Unlink {name}' },
  'own.links.added': { fr: '{name} est lié à votre compte', en: '{name} is linked to your account' },
  'own.links.removed': { fr: '{name} n’est plus lié', en: '{name} is no longer linked' },

  'own.devices': { fr: 'Appareils connectés', en: 'Devices logged in' },
  'own.devices.here': { fr: 'Cet appareil', en: 'This device' },
  'own.devices.seen': { fr: 'Vu le {when} depuis {address}', en: 'Last used {when} from {address}' },
  'own.devices.end': { fr: 'Déconnecter : {name}', en: 'Log out: {name}' },
  'own.devices.ended': { fr: '{name} est déconnecté', en: '{name} is logged out' },

  'own.data': { fr: 'Mes données', en: 'My data' },
  'own.data.text': {
    fr: 'Tout ce que Parvis garde à votre sujet, dans un fichier.',
    en: 'Everything that Parvis holds about you, in one file.',
  },
  'own.data.save': { fr: 'Télécharger mes données', en: 'Download my data' },
  'own.data.done': { fr: 'Le fichier est téléchargé', en: 'The file is downloaded' },

  'own.close': { fr: 'Supprimer le compte', en: 'Delete the account' },
  'own.close.start': { fr: 'Supprimer mon compte…', en: 'Delete my account…' },
  'own.close.text': {
    fr: 'Nom, adresse, réglages et progression disparaissent pour toujours. Les images accrochées restent, sans votre nom.',
    en: 'Name, address, settings and progress are gone for good. Pictures that hang stay, without your name.',
  },
  'own.close.confirm': { fr: 'Supprimer pour toujours', en: 'Delete for good' },
  'own.close.keep': { fr: 'Garder mon compte', en: 'Keep my account' },
} as const satisfies Record<string, Words>;
