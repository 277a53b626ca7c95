import type { Words } from '../../../schema/words.ts';

/** The texts of playing a scenario; part of the page's table. */
export const PLAY_WORDS = {
  'play.title': { fr: 'Jouer', en: 'Play' },
  'play.parts': { fr: 'Ce qu’on peut faire', en: 'What one can do' },
  'play.done': { fr: 'C’est fait', en: 'Done' },
  'play.none': { fr: 'Il n’y en a pas ici.', en: 'There are none here.' },

  'play.narrate': { fr: 'Raconter', en: 'Narrate' },
  'play.narrate.text': { fr: 'Ce que tout le monde lira', en: 'What everybody will read' },
  'play.narrate.hint': {
    fr: 'S’affiche dans tous les lieux du scénario, et s’écrit dans la chronique.',
    en: 'It is shown in every place of the scenario, and written in the chronicle.',
  },
  'play.turn.yours': { fr: 'À vous de raconter', en: 'Your turn to narrate' },
  'play.turn.other': { fr: 'À {name} de raconter', en: '{name} narrates next' },
  'play.turn.free': { fr: 'Le récit attend une voix', en: 'The tale awaits a voice' },
  'play.turn.pass': { fr: 'Passer mon tour', en: 'Pass my turn' },

  'play.party': { fr: 'Groupe', en: 'Party' },
  'play.party.all': { fr: 'Appeler tout le groupe ici', en: 'Call the whole party here' },
  'play.party.here': { fr: 'Appeler ici', en: 'Call here' },
  'play.party.here.of': { fr: 'Appeler {name} ici', en: 'Call {name} here' },
  'play.party.away': { fr: 'absent', en: 'away' },
  'play.party.who': { fr: 'Qui part', en: 'Who goes' },
  'play.party.everybody': { fr: 'Tout le monde, et moi avec', en: 'Everybody, and I with them' },
  'play.party.where': { fr: 'Où', en: 'Where to' },
  'play.party.send': { fr: 'Envoyer', en: 'Send' },

  'play.npcs': { fr: 'PNJ', en: 'NPCs' },
  'play.npc': { fr: 'Personnage', en: 'Character' },
  'play.npc.here': { fr: 'À sa place habituelle.', en: 'In the usual place.' },
  'play.npc.placed': { fr: 'Là où un maître du jeu l’a voulu.', en: 'Where a game master wished.' },
  'play.npc.away': { fr: 'Pas là en ce moment.', en: 'Not there at the moment.' },
  'play.npc.put': { fr: 'Placer devant moi', en: 'Put in front of me' },
  'play.npc.back': { fr: 'Laisser repartir', en: 'Let go' },
  'play.npc.text': { fr: 'Réplique', en: 'Line' },
  'play.npc.say': { fr: 'Faire dire', en: 'Speak it' },

  'play.events': { fr: 'Événements', en: 'Events' },
  'play.event.on': { fr: 'en cours', en: 'going on' },
  'play.event.off': { fr: 'au repos', en: 'not going on' },
  'play.event.start': { fr: 'Lancer', en: 'Start' },
  'play.event.start.of': { fr: 'Lancer : {name}', en: 'Start: {name}' },
  'play.event.stop': { fr: 'Arrêter', en: 'Stop' },
  'play.event.stop.of': { fr: 'Arrêter : {name}', en: 'Stop: {name}' },

  'play.flags': { fr: 'Drapeaux', en: 'Flags' },
  'play.flag.none': { fr: 'Aucun n’est posé.', en: 'None is set.' },
  'play.flag.name': { fr: 'Drapeau', en: 'Flag' },
  'play.flag.name.hint': { fr: 'Minuscules, chiffres et _', en: 'Lower case letters, digits and _' },
  'play.flag.value': { fr: 'Valeur', en: 'Value' },
  'play.flag.value.hint': { fr: 'Vide : comme s’il n’existait pas', en: 'Empty: as if it were never set' },
  'play.flag.set': { fr: 'Poser', en: 'Set' },
  'play.flag.change': { fr: 'Changer', en: 'Change' },
  'play.flag.edit': { fr: 'Changer {name}', en: 'Change {name}' },

  'play.dice': { fr: 'Dés', en: 'Dice' },
  'play.dice.formula': { fr: 'Formule', en: 'Formula' },
  'play.dice.formula.hint': {
    fr: '2d6+1, 1d20+1d4-2, ou 2d20kh1 pour garder le meilleur',
    en: '2d6+1, 1d20+1d4-2, or 2d20kh1 to keep the best',
  },
  'play.dice.text': { fr: 'Pour quoi (facultatif)', en: 'What for (optional)' },
  'play.dice.roll': { fr: 'Lancer', en: 'Roll' },
  'play.dice.quick': { fr: 'Un dé', en: 'One die' },

  'play.doors': { fr: 'Portes', en: 'Doors' },
  'play.door.locked': { fr: 'À clé', en: 'Locked' },
  'play.door.open': { fr: 'Ouverte', en: 'Open' },
  'play.door.rules': { fr: 'Selon ses règles', en: 'By its rules' },
} as const satisfies Record<string, Words>;
