import { latin, plainCase } from './lookalikes.ts';
import { fromMask, hasMask, isOpen, plainest } from './spelling.ts';
import { OPEN_WORDS } from './vocabulary.ts';

/** Where one sentence ends, as a word of its own. */
const STOP = ';';

/** A text as its words sound: lower case, no accents, disguises taken off. */
export interface Reading {
  /** The words with a blank before and after each, and `;` where a sentence ends. */
  readonly line: string;
  readonly words: readonly string[];
}

const ADDRESS = /^(?:https?:\/\/|www\.)|^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const SMILEY = /^(?:[:;=x8][-'o^]?[)(dpo3/\\|*s]|<3|\^\^|\p{Extended_Pictographic}+)$/u;
const ENDS = /[.!?;:…]+["')\]]*$/;
const EDGES = /^[^\p{L}\p{N}@$*#!€+]+|[^\p{L}\p{N}@$*#]+$/gu;
const EMPHASIS = /^[*_#~]+|(?<=^[*_#~]+.*?)[*_#~]+$/g;
const AMOUNT = /^[€$£]?\d[\d.,:/-]*(?:%|€|\$|[a-z]{0,3})$|^[a-z]{1,2}\d+$/;
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '+': 't',
  '|': 'i',
};
const SIGN = /[0-9@$!€+|]/g;

/** Words that an accent makes other words: tired is not a curse, salty not dirty. */
const APART: Readonly<Record<string, string>> = {
  crevé: 'fatigue',
  crevée: 'fatigue',
  crevés: 'fatigue',
  salé: 'au-sel',
  salés: 'au-sel',
  salée: 'au-sel',
  tué: 'mort',
  bandé: 'couvert',
  bandés: 'couvert',
  bandée: 'couvert',
};

/** Numbers, which are meant as such: they stand by themselves, or are the year behind a name. */
const NUMBERS = /(?<![a-z0-9@$!€+|])\d{2,}(?![a-z0-9@$!€+|])|(?<=[a-z]{3})(?:19|20)\d\d$/g;

/** Letters for digits and signs; of `1`, `!` and `|`, which are i or l, the reading that makes a known word. */
function unsigned(word: string): string {
  if (!/\D/.test(word)) return word;
  const numbers = word.match(NUMBERS) ?? [];
  if (numbers.length > 0)
    return word
      .split(NUMBERS)
      .map((part, n) => unsigned(part) + (numbers[n] ?? ''))
      .join('');
  const withI = word.replace(SIGN, (sign) => SIGNS[sign] ?? sign);
  if (!/[1!|]/.test(word)) return withI;
  const withL = word.replace(/[1!|]/g, 'l').replace(SIGN, (sign) => SIGNS[sign] ?? sign);
  return isOpen(plainest(withL)) ? withL : withI;
}

/** The words of what stands between two blanks. */
function wordsOf(chunk: string): string[] {
  const apart = APART[chunk.replace(EDGES, '')];
  if (apart) return [apart];
  const bare = latin(chunk).replace(EMPHASIS, '').replace(EDGES, '');
  if (bare === '') return [];
  if (hasMask(bare)) {
    const meant = fromMask(bare);
    if (meant) return [meant];
  }
  const decoded = /[0-9@$!€+|]/.test(bare) ? unsigned(bare) : bare;
  const spoken = AMOUNT.test(bare) && !isOpen(plainest(decoded)) ? bare : decoded;
  const parts = spoken.split(/[^a-z0-9]+/).filter(Boolean);
  if (parts.length < 2) return parts.map(plainest);
  const isSpelled = parts.length > 2 && parts.every((part) => part.length === 1);
  const joined = plainest(parts.join(''));
  // `f.u.c.k`, `con-nard`; but never `who're`.
  if (!spoken.includes("'") && (isSpelled || isOpen(joined))) return [joined];
  return parts.map(plainest);
}

/** `c o n n a r d` → connard; and `sa lope`, where neither half says anything by itself. */
function together(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (words[end]?.length === 1 && words[end] !== STOP) end++;
    if (end - at >= 3) {
      out.push(plainest(words.slice(at, end).join('')));
      at = end;
      continue;
    }
    const word = words[at] as string;
    const pair = word + (words[at + 1] ?? STOP);
    if (
      pair.length >= 5 &&
      isOpen(pair) &&
      OPEN_WORDS.get(pair) !== 'threat' &&
      !ACCIDENTS.has(pair) &&
      !isOpen(word) &&
      !isOpen(words[at + 1] ?? '')
    ) {
      out.push(pair);
      at += 2;
    } else {
      out.push(word);
      at++;
    }
  }
  return out;
}

/** What two honest words make together: the bus hit the wall, it is an anal… */
const ACCIDENTS: ReadonlySet<string> = new Set([
  'penis',
  'whore',
  'whores',
  'turds',
  'darkie',
  'conne',
  'tagueule',
  'porno',
  'shits',
]);

/** Reads a text. Its cost grows with its length alone. */
export function read(text: string): Reading {
  const words: string[] = [];
  for (const chunk of plainCase(text).split(/\s+/)) {
    if (chunk === '') continue;
    if (ADDRESS.test(chunk)) words.push('www');
    else if (!SMILEY.test(chunk)) words.push(...wordsOf(chunk));
    if (ENDS.test(chunk) && words.at(-1) !== STOP) words.push(STOP);
  }
  const whole = together(words);
  return { words: whole, line: ` ${whole.join(' ')} ${whole.at(-1) === STOP ? '' : `${STOP} `}` };
}
