import {
  collapseDuplicatesTransformer,
  DataSet,
  englishDataset,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
} from 'obscenity';
import type { Category } from './judgement.ts';

interface Row {
  readonly originalWord: string;
  readonly why?: Category;
}

/** English words of the preset that need a look at what is around them: the rules have them. */
const ELSEWHERE = new Set(
  `anal anus arse ass bollocks chink cock cuck cum dick dyke fag fuck hooker incest negro orgy orgasm piss prick pussy rape retard scat
  semen sex shit tit turd twat vagina wank abo penis boob nigger kike tranny spastic bestiality`.split(/\s+/),
);

const HATE = new Set(['chingchong', 'africoon', 'arabush', 'abeed', 'boonga']);
const INSULT = new Set(['bitch', 'bastard', 'whore', 'slut', 'cunt']);

/** Ours, found inside longer words, and written as the collapsing of doubled letters leaves them. */
const PATTERNS: Readonly<Partial<Record<Category, string>>> = {
  insult: `conard conase encule salope salop| filsdepute nikta niqueta niquesa tagueule vatefaire petase poufias enfoire fuckyou fucking fuckof
    fucker motherfuck bulshit asshole dickhead shithead putain| grosepute salepute sucema bitchas bandedecon trouducul jetebaise jtebaise
    tetedecon gueuledecon putede |fuck fuck| xfuck fuckx`,
  hate: 'bougnoul tarlouz tantouz negrodemerde faggot nigger nigga saleju salearab salenoir sieghei heilhit whitepower',
  threat: 'killyourself killurself vatependre suicidetoi vatetuer jevaistetuer gokys',
  sexual: 'suckmy cocksuck sendnude blowjob handjob deepthroat pornhub gangbang sucemoi',
};

/** Words in which a pattern stands by chance, as they are after the reading. */
const CHANCE = `salopet saloper niggard snigger bastardi pornograph`.split(' ');

function dataset(): DataSet<Row> {
  const set = new DataSet<Row>()
    .addAll(englishDataset as DataSet<Row>)
    .removePhrasesIf(({ metadata }) => ELSEWHERE.has(metadata?.originalWord ?? ''));
  for (const [why, text] of Object.entries(PATTERNS) as [Category, string][])
    for (const pattern of text.trim().split(/\s+/))
      set.addPhrase((phrase) => {
        phrase.setMetadata({ originalWord: pattern, why }).addPattern(parseRawPattern(pattern));
        for (const chance of CHANCE) phrase.addWhitelistedTerm(chance);
        return phrase;
      });
  return set;
}

const set = dataset();
const matcher = new RegExpMatcher({
  ...set.build(),
  // The reading has taken disguises off; what is left to do is letters written twice.
  blacklistMatcherTransformers: [
    collapseDuplicatesTransformer({
      customThresholds: new Map([
        ['b', 2],
        ['e', 2],
        ['o', 2],
        ['l', 2],
        ['s', 2],
        ['g', 2],
      ]),
    }),
  ],
  whitelistMatcherTransformers: englishRecommendedTransformers.whitelistMatcherTransformers ?? [],
});

/** What is wrong with a line of words that hide in longer ones, or null. */
export function embeddedIn(line: string): Category | null {
  if (!matcher.hasMatch(line)) return null;
  const [first] = matcher.getAllMatches(line, true);
  if (!first) return null;
  const { phraseMetadata } = set.getPayloadWithPhraseMetadata(first);
  const word = phraseMetadata?.originalWord ?? '';
  return phraseMetadata?.why ?? (HATE.has(word) ? 'hate' : INSULT.has(word) ? 'insult' : 'sexual');
}
