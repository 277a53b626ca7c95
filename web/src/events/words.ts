import type { Words } from '../../../schema/words.ts';

/** The texts of world events and of NPCs who leave; part of the page's table. */
export const EVENT_WORDS = {
  'event.mute': { fr: 'Couper la musique', en: 'Mute the music' },
  'event.unmute': { fr: 'Remettre la musique', en: 'Play the music' },
  'dialogue.left': { fr: '{name} a dû partir', en: '{name} had to leave' },
} as const satisfies Record<string, Words>;
