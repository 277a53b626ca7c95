import { ENGLISH } from './en/words.ts';
import { FRENCH } from './fr/words.ts';
import type { Category } from './judgement.ts';

/** Words by category, as a text: `stem/ending/ending`, separated by blanks. */
export type Words = Readonly<Partial<Record<Category, string>>>;

/** `fuck/s/ed` → fuck, fucks, fucked. */
export function spelled(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const [stem = '', ...endings] = one.split('/');
      return [stem, ...endings.map((ending) => stem + ending)];
    });
}

/** Every word that needs no context, with what is wrong with it. */
export const OPEN_WORDS: ReadonlyMap<string, Category> = new Map(
  [FRENCH, ENGLISH].flatMap((words) =>
    (Object.entries(words) as [Category, string][]).flatMap(([why, text]) =>
      spelled(text).map((word) => [word, why] as const),
    ),
  ),
);

/** The French ones, which are often spelled by ear. */
export const FRENCH_WORDS: readonly string[] = Object.values(FRENCH).flatMap(spelled);

/** Where an open word is innocent all the same: the sentence around it, as a reading has it. */
export const INNOCENT: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ['bitch', / (?:dogs?|puppy|puppies|litter|kennel|breeders?|pedigree|labrador|terrier|spaniel|vet) /],
  ['arse', / ars /],
  ['nique', / (?:pique nique|(?:faire|fait|faisait|fais) la nique) /],
  ...['niques', 'niquer', 'niquez', 'niquent', 'niquait', 'niquerai'].map((word) => [word, / pique niqu/] as const),
  ['branle', / (?:branle bas|le branle) /],
  ['pouffe', / pouffes? de rire /],
  ['pouffes', / pouffes? de rire /],
  ['negro', / (?:negro (?:spirituals?|africaine?s?|leagues?|river)|(?:rio|cerro|mar|gato|perro|cafe) negro) /],
  ['fdp', / fdp (?:inclus|in|offerts?|compris|gratuits?|en sus) /],
  ['ntm', / (?:supreme|groupe|concert|album|rap|rappeurs?|joey|chanson|titre) (?:de |du |d )?ntm /],
  ['retards', / (?:des|les|ses|mes|tes|nos|vos|leurs|de|ces|aux|moins|plusieurs|avec) retards /],
  ...['mongolien', 'mongolienne', 'mongoliens', 'mongoliennes'].map(
    (word) =>
      [
        word,
        / (?:langues?|signes|peuples?|steppes?|empire|yourtes?|desert|plateau|chev(?:al|aux)|lutte|cuisine) mongolien/,
      ] as const,
  ),
  ['negros', / negros (?:occidental|oriental) /],
  ['retarded', / retarded (?:by|growth|the) /],
  ['jap', / jap(?:anese)? (?:food|restaurant) /],
  ['anal', / anal (?:retentive|fissure|glands?) /],
  ['catin', / catin de (?:neige|chiffon) /],
  ['levrette', / levrette (?:d italie|italienne|afghane) /],
  ['fags', / (?:packet|pack) of fags /],
  ['imbecile', / (?:je suis|j ai ete|quel|comme) (?:un |une )?imbecile /],
  ['abruti', / (?:je suis|j ai ete|quel) (?:un )?abruti (?!de )/],
  ['moron', / i (?:am|m|was) (?:such )?a moron /],
]);
