import type { Request } from 'express';
import type { Locale } from '../../schema/words.ts';

/** The language of an answer: French, unless Accept-Language prefers English. */
export function localeOf(request: Request): Locale {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
