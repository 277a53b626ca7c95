import { FRENCH_WORDS, OPEN_WORDS, spelled } from './vocabulary.ts';

/** Words that mean something in the rules of phrases; a stretched word is read as one of them if it can be. */
const KNOWN: ReadonlySet<string> = new Set([
  ...OPEN_WORDS.keys(),
  ...spelled(`kill die you your burn hang shoot suck dick cock ass tits pussy gueule ta te va tuer creve crever merde con cons bite cul
    chatte pd tg idiot idiote debile stupid dumb loser ugly noob trash retard sale gros grosse chienne porc mort suce lick gay fag hoe hoes
    sexe sex cum rape pendre batard bouffon nul nulle moche shut hate sexy nude nudes send je vais tu es gros pauvre mere race slave`),
]);

const single = (word: string) => word.replace(/(.)\1+/g, '$1');
const double = (word: string) => word.replace(/(.)\1{2,}/g, '$1$1');

/** Another word stands where these would be if their letters were written once: the river, the country, firewood. */
const KEPT_DOUBLE = /^(?:nigg|fagg|titt|spazz|conn)/;
/** Short words that nobody writes by chance with a letter doubled: others are (woops, annals). */
const SHORT = /^(?:fuck|shit|cunt|pute|bitch|slut)$/;

/** Open words by their letters written once. */
const BY_SINGLE: ReadonlyMap<string, string> = new Map(
  [...OPEN_WORDS.keys()]
    .filter((word) => !KEPT_DOUBLE.test(word) || /^conna(?:r|ss)/.test(word))
    .map((word) => [single(word), word]),
);

const sound = (word: string) =>
  single(
    word
      .replace(/qu|[kq]/g, 'c')
      .replace(/ph/g, 'f')

      .replace(/y/g, 'i')
      .replace(/v{2}/g, 'w'),
  );

/** Long French words by how they sound: konnard, enkulé. */
const BY_SOUND: ReadonlyMap<string, string> = new Map(
  FRENCH_WORDS.filter((word) => single(word).length >= 6 && !word.startsWith('niq')).map((word) => [sound(word), word]),
);

/** Whether a word needs no context to be out of place. */
export const isOpen = (word: string): boolean => OPEN_WORDS.has(word);

/** A word as it is in the vocabulary, if it is one of it stretched or spelled by ear; else without its stretches. */
export function plainest(word: string): string {
  if (word.length < 3 || OPEN_WORDS.has(word)) return word;
  const isStretched = /(.)\1\1/.test(word);
  if (isStretched) {
    const twice = double(word);
    if (KNOWN.has(twice)) return twice;
    const once = single(word);
    return BY_SINGLE.get(once) ?? (KNOWN.has(once) || !KNOWN.has(twice) ? once : twice);
  }
  if (word.length >= 4) {
    const bare = single(word);
    const once = bare.length >= 6 || SHORT.test(bare) ? BY_SINGLE.get(bare) : undefined;
    if (once !== undefined) return once;
  }
  return word.length >= 6 ? (BY_SOUND.get(sound(word)) ?? word) : word;
}

const MASK = /[*#•·█_]/;

/** Whether some of its letters are covered: `f*ck`, `p***`. */
export const hasMask = (word: string): boolean => /^[a-z@$][a-z@$_]*[*#•·█][a-z@$*#•·█_]*$/.test(word);

const COVERED: readonly string[] = [
  ...[...OPEN_WORDS.keys()].filter((word) => word.length <= 14),
  ...spelled('merde/s dick/s cock/s ass tits cum con/s cul bite/s chatte pussy gueule batard/s sex rape/d sexe retard'),
];

/** The word that may be under the covers; a cover is one letter, a row of them about as many. */
export function fromMask(word: string): string | undefined {
  const letters = word.replace(/[^a-z]/g, '').length;
  if (letters === 0 || word.length < 3) return undefined;
  const source = word.replace(/[*#•·█]+|[^a-z]/g, (run) => {
    if (!MASK.test(run)) return '.?';
    return run.length === 1 ? '[a-z]' : `[a-z]{${run.length - 1},${run.length + 1}}`;
  });
  const shape = new RegExp(`^${source}$`);
  return COVERED.find((one) => shape.test(one));
}
