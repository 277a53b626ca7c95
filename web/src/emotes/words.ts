import type { Words } from '../../../schema/words.ts';

/** The texts of gestures; part of the page's table. */
export const EMOTE_WORDS = {
  'hud.emotes': { fr: 'Gestes (B)', en: 'Gestures (B)' },
  'emotes.title': { fr: 'Gestes', en: 'Gestures' },
  'help.emotes': { fr: 'Faire un geste', en: 'Make a gesture' },
  'help.emotes.keys': { fr: 'B, puis 1 à 8 ou flèches', en: 'B, then 1 to 8 or arrows' },
  'emote.wave': { fr: 'Saluer', en: 'Wave' },
  'emote.laugh': { fr: 'Rire', en: 'Laugh' },
  'emote.dance': { fr: 'Danser', en: 'Dance' },
  'emote.clap': { fr: 'Applaudir', en: 'Clap' },
  'emote.bow': { fr: 'S’incliner', en: 'Bow' },
  'emote.heart': { fr: 'Un cœur', en: 'Heart' },
  'emote.think': { fr: 'Réfléchir', en: 'Think' },
  'emote.cry': { fr: 'Pleurer', en: 'Cry' },
  'emoted.wave': { fr: '{name} salue', en: '{name} waves' },
  'emoted.laugh': { fr: '{name} rit', en: '{name} laughs' },
  'emoted.dance': { fr: '{name} danse', en: '{name} dances' },
  'emoted.clap': { fr: '{name} applaudit', en: '{name} claps' },
  'emoted.bow': { fr: '{name} s’incline', en: '{name} bows' },
  'emoted.heart': { fr: '{name} envoie un cœur', en: '{name} sends a heart' },
  'emoted.think': { fr: '{name} réfléchit', en: '{name} thinks' },
  'emoted.cry': { fr: '{name} pleure', en: '{name} cries' },
} as const satisfies Record<string, Words>;
