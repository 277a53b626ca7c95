import type { Words } from '../../../schema/words.ts';

/** The texts of the chat panel; part of the page's table. */
export const TALK_WORDS = {
  'talk.channels': { fr: 'Conversations', en: 'Conversations' },
  'talk.here': { fr: 'Ici', en: 'Here' },
  'talk.gone': { fr: 'Compte supprimé', en: 'Deleted account' },
  'talk.unread': { fr: '{name}, {count} non lus', en: '{name}, {count} unread' },
  'talk.unread.named': { fr: '{name}, {count} non lus, on vous nomme', en: '{name}, {count} unread, you are named' },
  'talk.log': { fr: 'Messages', en: 'Messages' },
  'talk.today': { fr: 'Aujourd’hui', en: 'Today' },
  'talk.yesterday': { fr: 'Hier', en: 'Yesterday' },
  'talk.person': { fr: 'Fiche : {name}', en: 'Card of {name}' },
  'talk.edited': { fr: '(modifié)', en: '(edited)' },
  'talk.held': { fr: 'en attente de la modération', en: 'waiting for the moderators' },
  'talk.more': { fr: 'Options du message', en: 'Message options' },
  'talk.edit': { fr: 'Modifier', en: 'Edit' },
  'talk.remove': { fr: 'Supprimer', en: 'Delete' },
  'talk.copy': { fr: 'Copier le texte', en: 'Copy the text' },
  'talk.editing': { fr: 'Vous modifiez votre message', en: 'Editing your message' },
  'talk.editing.stop': { fr: 'Ne rien changer', en: 'Change nothing' },
  'talk.wait': { fr: 'Trop de messages d’un coup : attendez {seconds} s', en: 'Too many messages: wait {seconds} s' },
  'talk.commands': {
    fr: 'Ces commandes sont réservées à la modération',
    en: 'These commands are for the moderators only',
  },
  'talk.candidates': { fr: 'Propositions', en: 'Suggestions' },
} as const satisfies Record<string, Words>;
