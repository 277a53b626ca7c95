import type { Words } from '../../../schema/words.ts';

/** Every text of the page that letters lead to. */
export const ACCOUNT_WORDS = {
  square: { fr: 'Aller sur le parvis', en: 'Go to the square' },
  language: { fr: 'Switch to English', en: 'Passer en français' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  failed: { fr: 'Cela n’a pas marché', en: 'That did not work' },

  confirming: { fr: 'On confirme votre adresse…', en: 'Confirming your address…' },
  confirmed: { fr: 'Votre adresse est confirmée', en: 'Your address is confirmed' },
  confirmedText: {
    fr: 'Merci ! La greffière l’a notée dans son registre.',
    en: 'Thank you! The clerk has noted it in her register.',
  },
  again: { fr: 'Envoyer une autre lettre', en: 'Send another letter' },

  reset: { fr: 'Choisissez un nouveau mot de passe', en: 'Choose a new password' },
  resetText: { fr: 'Tous vos appareils seront déconnectés.', en: 'All your devices will be logged out.' },
  password: { fr: 'Nouveau mot de passe', en: 'New password' },
  passwordHint: { fr: '8 caractères au moins', en: 'at least 8 characters' },
  keep: { fr: 'Garder ce mot de passe', en: 'Keep this password' },
  done: { fr: 'C’est fait', en: 'It is done' },
  doneText: {
    fr: 'Votre mot de passe est changé. Dites-le à la greffière pour entrer.',
    en: 'Your password is changed. Tell the clerk to get in.',
  },
  forgot: { fr: 'Mot de passe oublié ?', en: 'Forgot your password?' },
  forgotText: {
    fr: 'Donnez votre adresse : une lettre vous apportera un lien pour en choisir un autre.',
    en: 'Give your address: a letter will bring you a link to choose another one.',
  },
  sent: { fr: 'Une lettre est peut-être en route', en: 'A letter may be on its way' },
  sentText: {
    fr: 'Si cette adresse est au registre, la lettre y arrive dans un instant. Son lien vaut 30 minutes.',
    en: 'If that address is in the register, the letter will be there in a moment. Its link is good for 30 minutes.',
  },
  confirmationSent: { fr: 'Une autre lettre est en route', en: 'Another letter is on its way' },
  confirmationSentText: {
    fr: 'Ouvrez le lien qu’elle porte dans les 30 minutes.',
    en: 'Open the link in it within 30 minutes.',
  },
  empty: { fr: 'À remplir', en: 'Please fill this in' },
} as const satisfies Record<string, Words>;

export type AccountWord = keyof typeof ACCOUNT_WORDS;
