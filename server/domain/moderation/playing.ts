import { any } from './rule.ts';

/** What makes a threat sport: whoever will kill you at chess means no harm. */
export const PLAYING = `(?:a|au|aux|en|at|in|on|dans) (?:la |le |l |the |this |our |next |my )?${any(`mario smash fifa echecs ping foot football jeu
  jeux partie tennis cartes dames kart course uno monopoly tarot belote bowling babyfoot quiz chess poker pong game games round match
  race ranked tetris basket volley petanque scrabble level niveau bingo trivia cards darts pool`)}`;
