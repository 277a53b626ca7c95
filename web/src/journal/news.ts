import type { StoryNews } from '../../../client-sdk/index.ts';
import { pick, say } from '../locale.ts';
import type { Tone } from '../ui/toasts.ts';

/** A line of news, as it is shown for a moment. */
export interface NewsLine {
  readonly text: string;
  readonly tone: Tone;
}

/** What has changed in one's story, in as few lines as it can be said: what one gains at once is one line. */
export function linesOf(news: readonly StoryNews[]): NewsLine[] {
  const of = (what: StoryNews['what']) => news.flatMap((one) => (one.what === what ? [pick(one.title)] : []));
  const lines: NewsLine[] = [];
  const lost = of('item.lost');
  if (lost.length > 0) lines.push({ text: say('news.lost', { what: listed(lost) }), tone: 'plain' });
  for (const one of news) {
    if (one.what === 'quest.done') lines.push({ text: say('news.done', { quest: pick(one.title) }), tone: 'good' });
    else if (one.what === 'quest.begun' || one.what === 'quest.advanced') {
      const word = one.what === 'quest.begun' ? 'news.begun' : 'news.advanced';
      lines.push({ text: say(word, { quest: pick(one.title), step: pick(one.step) }), tone: 'plain' });
    }
  }
  const gained = of('item.gained');
  if (gained.length > 0) lines.push({ text: say('news.gained', { what: listed(gained) }), tone: 'good' });
  return lines;
}

const listed = (titles: readonly string[]) => titles.join(', ');
