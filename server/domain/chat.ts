import { randomUUID } from 'node:crypto';
import type { Chat, Clock, Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';

/** Control characters, and the invisible ones that turn text round or hide in it; the joiner of emoji stays. */
const INVISIBLE = /[\p{Cc}\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** What is left of a line once it is fit to be shown: one line, no tricks, no blank ends. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
}

/** What is said in scenes. It is heard and forgotten; channels that remember come later. */
export function chat({ limits, clock }: { limits: Limits; clock: Clock }): Chat {
  return {
    async say(by, text) {
      const line = cleanLine(text);
      if (line === '') throw new Refusal('chat.empty');
      await limits.spend('chat', by.id);
      return { id: randomUUID(), text: line, at: clock.now() };
    },
  };
}
