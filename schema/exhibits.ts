import { z } from 'zod';

/** What hangs: what an upload can be, or a link. */
export const EXHIBIT_KINDS = ['image', 'audio', 'video', 'pdf', 'link'] as const;
export const exhibitKind = z.enum(EXHIBIT_KINDS);
export type ExhibitKind = z.infer<typeof exhibitKind>;

/** Letters of what is written beside an exhibit, and of one entry in its visitors' book. */
export const MOST_LETTERS = { title: 80, author: 80, description: 1000, link: 500, entry: 280, words: 300 } as const;

/** How an exhibition is told: days, a title, a text. */
export const MOST_EXHIBITIONS = 50;
export const MOST_IN_EXHIBITION = 100;

/** Names of machines that are no sites: an address by number, or a name that means nothing outside. */
const NO_SITE = /^\[|^[\d.]+$|(?:^|\.)(?:localhost|local|internal|lan|home|invalid|test|onion)$/;

/**
 * The address that a link leads to, as browsers write it; null for what is none that may hang: anything but https, with
 * a name or password in it, or to a machine that is no public site.
 */
export function linkAddress(text: string): URL | null {
  const said = text.trim();
  if (said.length > MOST_LETTERS.link || !URL.canParse(said)) return null;
  const url = new URL(said);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  const host = url.hostname.replace(/\.$/, '');
  return isPlain && host.includes('.') && !NO_SITE.test(host) && url.href.length <= 2 * MOST_LETTERS.link ? url : null;
}

/** The site that a link leads to, as a reader should see it: letters of other alphabets stay spelt out. */
export const hostOf = (link: string): string => linkAddress(link)?.host ?? '';
