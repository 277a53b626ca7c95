import type { ChatMessage } from '../../../client-sdk/index.ts';

/** Something that happened, in nobody's voice. It stands behind the message that was the last one then. */
export interface Note {
  readonly key: string;
  readonly text: string;
  readonly after: string | null;
}

export type Entry =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'note'; readonly key: string; readonly text: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: ChatMessage };

/** The day of a moment where the reader is. */
export function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** What a channel shows, from top to bottom: messages, a line where another day begins, notes where they were made. */
export function lineUp(messages: readonly ChatMessage[], notes: readonly Note[], today: number): Entry[] {
  const entries: Entry[] = [];
  const waiting = [...notes];
  const put = (until: string | null) => {
    while (waiting[0] && (until === null || (waiting[0].after ?? '') < until)) {
      const { key, text } = waiting.shift() as Note;
      entries.push({ kind: 'note', key, text });
    }
  };
  let day = dayOf(today);
  // All of it was said today: that goes without saying.
  for (const message of messages) {
    put(message.id);
    const own = dayOf(message.at);
    if (own !== day) entries.push({ kind: 'day', key: `day-${own}`, at: message.at });
    day = own;
    entries.push({ kind: 'message', key: message.id, message });
  }
  put(null);
  return entries;
}
