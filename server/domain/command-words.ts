import type { Command } from '../../schema/moderation-commands.ts';
import { spanWords } from '../../schema/until.ts';
import type { Locale } from '../../schema/words.ts';

const SAID: Readonly<Record<Command['name'], Readonly<Record<Locale, string>>>> = {
  warn: { fr: '{name} est averti.', en: '{name} was warned.' },
  kick: { fr: '{name} est renvoyé.', en: '{name} was kicked out.' },
  mute: { fr: '{name} est réduit au silence {span}{here}.', en: '{name} is muted {span}{here}.' },
  ban: { fr: '{name} est exclu {span}{here}.', en: '{name} is banned {span}{here}.' },
  unmute: { fr: '{name} peut de nouveau parler.', en: '{name} may speak again.' },
  unban: { fr: '{name} n’est plus exclu.', en: '{name} is banned no longer.' },
};

const HERE = { fr: ' (dans cette scène)', en: ' (in this scene)' } as const;

/** Tells who gave a command what was done. */
export function commandDone({ name, seconds, here }: Command, whom: string, locale: Locale): string {
  return SAID[name][locale]
    .replace('{span}', spanWords(seconds, locale))
    .replace('{here}', here ? HERE[locale] : '')
    .replace('{name}', () => whom);
}
