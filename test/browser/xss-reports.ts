import type { Store } from '../../server/store/store.ts';
import { PAYLOADS } from './xss-payloads.ts';

/** One report a payload, each with everything that a report may hold; written where no door judges it. */
export async function fileReports(store: Store, by: string, against: string) {
  const said = PAYLOADS.map((text, n) => {
    const former = [{ text, at: n }];
    return {
      id: String(n).padStart(32, '0'),
      author: against,
      name: text,
      text,
      at: n,
      status: 'said',
      deleted: false,
      former,
    };
  });
  const filed = [];
  for (const [n, words] of PAYLOADS.entries()) {
    const person = { name: words, username: words, avatar: words, guest: true };
    const address = 'javascript:window.__xss=1';
    const exhibit = { scene: words, spot: words, title: words, by: words, url: address, thumb_url: address };
    const sanction = { kind: 'mute', scope: words, reason: words, by: against, at: n, until: null };
    const evidence = { channel: words, messages: n === 0 ? said : said.slice(n, n + 1), person, exhibit, sanction };
    const about = { kind: n % 2 ? 'exhibit' : 'player', subject: against, against, by, category: 'other' } as const;
    const notes = [{ by: against, at: n, text: words }];
    const id = `${String(n).padStart(31, '0')}a`;
    await store.reports.insert({ id, ...about, words, evidence, at: Date.now(), state: 'open', notes });
    filed.push({ id, words });
  }
  return filed;
}
