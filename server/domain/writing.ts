import { Refusal } from '../../schema/refusals.ts';
import type { Locale } from '../../schema/words.ts';
import type { Moderation } from './chat.ts';
import type { Names } from './moderation/moderation.ts';

/** Words that stay where everybody reads them. They do not wait: what a message would be held for, they are refused for. */
export interface Writing extends Pick<Names, 'mustTitle'> {
  /** What is left of a text of several lines once it is fit to be shown. */
  clean(text: string): string;
  /** Refuses `text.refused`. */
  must(text: string, locale?: Locale): Promise<void>;
}

/** Control characters but the end of a line, and the invisible ones that turn text round or hide in it. */
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|(?!\n)\p{Cc}+/gu;

export function writing({ moderation }: { readonly moderation: Moderation & Pick<Names, 'mustTitle'> }): Writing {
  return {
    mustTitle: (title) => moderation.mustTitle(title),
    clean: (text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(INVISIBLE, ' ')
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/ *\n */g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    async must(text, locale = 'fr') {
      if (text === '') return;
      const { verdict, why } = await moderation.judge({ text, locale });
      if (verdict !== 'ok') throw new Refusal('text.refused', { why: why ?? '' });
    },
  };
}
