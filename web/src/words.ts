import type { Words } from '../../schema/words.ts';
import { BUILDING_WORDS } from './building/words.ts';
import { CHRONICLE_WORDS } from './chronicle/words.ts';
import { EMOTE_WORDS } from './emotes/words.ts';
import { EVENT_WORDS } from './events/words.ts';
import { EXHIBIT_WORDS } from './exhibits/words.ts';
import { JOURNAL_WORDS } from './journal/words.ts';
import { OWN_ACCOUNT_WORDS } from './own-account/words.ts';
import { SOCIETY_WORDS } from './people/words.ts';
import { PLAY_WORDS } from './play/words.ts';
import { SCENARIO_WORDS } from './scenarios/words.ts';
import { SHEET_WORDS } from './sheets/words.ts';
import { TALK_WORDS } from './talk/words.ts';
import { ZONE_WORDS } from './zones/words.ts';

/** Every text of the page itself, once. `{name}` stands for a detail that the caller brings. */
export const WORDS = {
  ...BUILDING_WORDS,
  ...OWN_ACCOUNT_WORDS,
  ...TALK_WORDS,
  ...EMOTE_WORDS,
  ...EVENT_WORDS,
  ...EXHIBIT_WORDS,
  ...SOCIETY_WORDS,
  ...ZONE_WORDS,
  ...JOURNAL_WORDS,
  ...SCENARIO_WORDS,
  ...CHRONICLE_WORDS,
  ...SHEET_WORDS,
  ...PLAY_WORDS,

  'boot.session': { fr: 'On retrouve votre place…', en: 'Finding your place…' },
  'boot.scene': { fr: 'On ouvre les portes…', en: 'Opening the doors…' },
  'boot.failed': { fr: 'Impossible d’entrer pour le moment.', en: 'Cannot get in at the moment.' },
  'boot.retry': { fr: 'Réessayer', en: 'Try again' },

  'game.label': {
    fr: 'Le monde. Flèches pour marcher, E pour parler ou entrer, Entrée pour discuter, B pour un geste, J pour le journal.',
    en: 'The world. Arrows to walk, E to talk or enter, Enter to chat, B to make a gesture, J for the journal.',
  },

  'hud.people': { fr: '{count} personnes ici', en: '{count} people here' },
  'hud.people.one': { fr: 'Vous êtes seul ici', en: 'You are alone here' },
  'hud.more': { fr: '+{count} autour, non dessinées', en: '+{count} around, not drawn' },
  'hud.language': { fr: 'Switch to English', en: 'Passer en français' },
  'hud.rest': { fr: 'Autres boutons', en: 'Other buttons' },
  'hud.help': { fr: 'Aide', en: 'Help' },
  'hud.logout': { fr: 'Se déconnecter', en: 'Log out' },
  'hud.monitor': { fr: 'Moniteur du serveur', en: 'Server monitor' },
  'hud.desk': { fr: 'Bureau de la modération : {count} à voir', en: 'Moderation desk: {count} waiting' },
  'hud.scenes': { fr: 'Bureau des scènes', en: 'The desk of scenes' },
  'hud.chat': { fr: 'Discussion', en: 'Chat' },
  'hud.world': { fr: 'Où et qui', en: 'Where and who' },
  'role.guest': { fr: 'Invité', en: 'Guest' },
  'role.player': { fr: 'Membre', en: 'Member' },
  'role.designer': { fr: 'Créateur', en: 'Designer' },
  'role.moderator': { fr: 'Modération', en: 'Moderator' },
  'role.admin': { fr: 'Administration', en: 'Admin' },

  'people.title': { fr: 'Personnes ici', en: 'People here' },
  'people.you': { fr: 'vous', en: 'you' },
  'people.guest': { fr: 'invité', en: 'guest' },
  'people.talking': { fr: 'en conversation', en: 'talking' },
  'people.away': { fr: 'connexion perdue', en: 'connection lost' },
  'people.others': { fr: '+{count} plus loin', en: '+{count} further off' },
  'people.joined': { fr: '{name} est là', en: '{name} is here' },
  'people.left': { fr: '{name} est parti', en: '{name} has left' },

  'chat.title': { fr: 'Discussion', en: 'Chat' },
  'chat.placeholder': { fr: 'Dire quelque chose…', en: 'Say something…' },
  'chat.placeholder.keys': { fr: 'Dire quelque chose… (Entrée)', en: 'Say something… (Enter)' },
  'chat.send': { fr: 'Envoyer', en: 'Send' },
  'chat.place': { fr: 'Vous voici : {place}', en: 'You are here: {place}' },
  'chat.empty': { fr: 'Ce qui se dit ici apparaît là.', en: 'What is said here shows up here.' },

  'near.title': { fr: 'À proximité', en: 'Nearby' },
  'near.nothing': { fr: 'Rien à portée', en: 'Nothing in reach' },
  'near.reach': { fr: 'À portée : {what}', en: 'In reach: {what}' },
  'near.talk': { fr: 'Parler à {name}', en: 'Talk to {name}' },
  'near.go': { fr: 'Passer la porte : {name}', en: 'Take the door: {name}' },
  'near.look': { fr: 'Regarder : {name}', en: 'Look at {name}' },
  'near.hang': { fr: 'Accrocher une œuvre : {name}', en: 'Hang something: {name}' },
  'near.far': { fr: '(à {steps} pas)', en: '({steps} steps away)' },
  'near.tap': { fr: 'toucher', en: 'tap' },

  'dialogue.choices': { fr: 'Réponses', en: 'Answers' },
  'dialogue.close': { fr: 'Au revoir', en: 'Goodbye' },
  'dialogue.pause': { fr: 'Un instant…', en: 'One moment…' },
  'dialogue.end': { fr: 'Quitter la conversation', en: 'Leave the conversation' },
  'form.cancel': { fr: 'Annuler', en: 'Cancel' },
  'form.show': { fr: 'Afficher le mot de passe', en: 'Show the password' },
  'form.hide': { fr: 'Masquer le mot de passe', en: 'Hide the password' },
  'form.required': { fr: 'À remplir', en: 'Please fill this in' },
  'form.picture': { fr: 'Choisir une image', en: 'Choose a picture' },
  'form.optional': { fr: '{label} (facultatif)', en: '{label} (optional)' },
  'provider.group': { fr: 'Entrer autrement', en: 'Other ways in' },
  'provider.continue': { fr: 'Continuer avec {name}', en: 'Continue with {name}' },
  'form.pick': { fr: 'Choisissez-en un', en: 'Pick one' },

  'upload.where': { fr: 'Emplacement : {name}', en: 'Spot: {name}' },
  'upload.guest': {
    fr: 'Il faut un compte pour exposer. La greffière en ouvre un à l’administration, en une minute.',
    en: 'It takes an account to exhibit. The clerk in the administration hall opens one in a minute.',
  },
  'upload.drop': { fr: 'Déposez un fichier ici, ou', en: 'Drop a file here, or' },
  'upload.choose': { fr: 'choisissez un fichier', en: 'choose a file' },
  'upload.other': { fr: 'Choisir un autre fichier', en: 'Choose another file' },
  'upload.rules': {
    fr: 'Image (JPEG, PNG, WebP), son (MP3, OGG, WAV, FLAC, M4A), film (MP4, WebM) ou PDF',
    en: 'Picture (JPEG, PNG, WebP), sound (MP3, OGG, WAV, FLAC, M4A), film (MP4, WebM) or PDF',
  },
  'upload.submit': { fr: 'Accrocher', en: 'Hang it' },
  'upload.progress': { fr: 'Envoi : {percent} %', en: 'Sending: {percent} %' },
  'upload.preview': { fr: 'Aperçu de l’image choisie', en: 'Preview of the chosen picture' },
  'upload.missing': { fr: 'Choisissez d’abord un fichier', en: 'Choose a file first' },
  close: { fr: 'Fermer', en: 'Close' },

  'notice.reconnecting': {
    fr: 'Connexion perdue. On vous garde la place…',
    en: 'Connection lost. Your place is kept…',
  },
  'notice.back': { fr: 'De retour !', en: 'You are back!' },
  'left.replaced': { fr: 'Vous avez ouvert Parvis ailleurs', en: 'You opened Parvis elsewhere' },
  'left.replaced.text': {
    fr: 'On n’a qu’un corps à la fois : il est dans l’autre fenêtre.',
    en: 'One has one body at a time: it is in the other window.',
  },
  'left.replaced.button': { fr: 'Revenir ici', en: 'Come back here' },
  'left.signed-out': { fr: 'Vous êtes déconnecté', en: 'You are logged out' },
  'left.signed-out.text': {
    fr: 'La session a pris fin, ici ou sur un autre appareil.',
    en: 'The session has ended, here or on another device.',
  },
  'left.signed-out.button': { fr: 'Revenir en invité', en: 'Come back as a guest' },
  'left.too-slow': { fr: 'La connexion ne suit pas', en: 'The connection cannot keep up' },
  'left.too-slow.text': {
    fr: 'Trop de nouvelles attendaient d’arriver jusqu’ici.',
    en: 'Too much news was waiting to get here.',
  },
  'left.too-slow.button': { fr: 'Revenir', en: 'Come back' },
  'left.draining': { fr: 'Parvis redémarre', en: 'Parvis is restarting' },
  'left.draining.text': {
    fr: 'Votre place est gardée. On réessaie tout seul dans un instant.',
    en: 'Your place is kept. Trying again by itself in a moment.',
  },
  'left.draining.button': { fr: 'Revenir', en: 'Come back' },
  'left.kicked': { fr: 'Vous avez été renvoyé', en: 'You were kicked out' },
  'left.kicked.text': {
    fr: 'Un modérateur vous a fait sortir. Vous pouvez revenir, avec de meilleures manières.',
    en: 'A moderator showed you out. You may come back, with better manners.',
  },
  'left.kicked.button': { fr: 'Revenir', en: 'Come back' },
  'left.banned': { fr: 'Vous êtes exclu', en: 'You are banned' },
  'left.banned.text': {
    fr: 'Vous pouvez encore entrer à l’administration : la greffière vous dira pourquoi, et transmettra votre appel.',
    en: 'The administration hall is still open to you: the clerk will tell you why, and pass on your appeal.',
  },
  'left.banned.button': { fr: 'À l’administration', en: 'To the administration' },
  'left.lost': { fr: 'La connexion est perdue', en: 'The connection is lost' },
  'left.lost.text': {
    fr: 'Vérifiez votre réseau, puis revenez : votre place vous attend.',
    en: 'Check your network, then come back: your place is waiting.',
  },
  'left.lost.button': { fr: 'Revenir', en: 'Come back' },

  'help.title': { fr: 'Comment ça marche', en: 'How it works' },
  'help.walk': { fr: 'Marcher', en: 'Walk' },
  'help.walk.keys': { fr: 'Flèches, ZQSD, ou un clic', en: 'Arrows, WASD, or a click' },
  'help.use': { fr: 'Parler, entrer, regarder', en: 'Talk, enter, look' },
  'help.use.keys': { fr: 'E, Espace, ou un clic', en: 'E, Space, or a click' },
  'help.chat': { fr: 'Discuter', en: 'Chat' },
  'help.chat.keys': { fr: 'Entrée ou T', en: 'Enter or T' },
  'help.answer': { fr: 'Répondre à un personnage', en: 'Answer a character' },
  'help.answer.keys': { fr: '1 à 9, flèches et Entrée', en: '1 to 9, arrows and Enter' },
  'help.leave': { fr: 'Quitter une conversation', en: 'Leave a conversation' },
  'help.leave.keys': { fr: 'Échap', en: 'Escape' },
  'help.near': { fr: 'Tout faire sans souris ni carte', en: 'Do everything without the map' },
  'help.near.keys': { fr: 'Tab : liste « À proximité »', en: 'Tab: the “Nearby” list' },
  'error.unexpected': { fr: 'Quelque chose n’a pas marché', en: 'Something did not work' },
} as const satisfies Record<string, Words>;

export type Word = keyof typeof WORDS;
export type WordDetails = Readonly<Record<string, string | number>>;

/** A text with its details filled in. */
export function fill(text: string, details: WordDetails = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
