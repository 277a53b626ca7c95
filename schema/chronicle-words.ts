import type { ChronicleAbout, ChronicleKind } from './scenarios.ts';
import type { Locale, Words } from './words.ts';

/** As much of a line of a chronicle as is put into words. */
export interface LineToSay {
  readonly kind: ChronicleKind;
  readonly name: string;
  readonly scene: string;
  readonly text: string;
  readonly about: ChronicleAbout;
}

const SAYS = {
  voice: { fr: '« {text} »', en: '“{text}”' },
  roll: { fr: '{name} lance {formula} : {dice}{total}', en: '{name} rolls {formula}: {dice}{total}' },
  rollFor: {
    fr: '{name} lance {formula} ({text}) : {dice}{total}',
    en: '{name} rolls {formula} ({text}): {dice}{total}',
  },
  travel: { fr: '{name} arrive : {scene}', en: '{name} arrives: {scene}' },
  travelOut: { fr: '{name} retourne dans le monde ouvert', en: '{name} goes back to the open world' },
  flag: { fr: '{flag} : {value}', en: '{flag}: {value}' },
  milestone: { fr: '{name} a accompli : {quest}', en: '{name} has completed: {quest}' },
  joined: { fr: '{name} entre dans le scénario', en: '{name} joins the scenario' },
  left: { fr: '{name} quitte le scénario', en: '{name} leaves the scenario' },
  removed: { fr: '{name} n’est plus du scénario', en: '{name} is no longer in the scenario' },
} as const satisfies Record<string, Words>;

/** Which sentence a line is; what somebody wrote is said as it is. */
function patternOf({ kind, text, about }: LineToSay): keyof typeof SAYS | null {
  if (kind === 'voice' || kind === 'joined') return kind;
  if (kind === 'roll') return text === '' ? 'roll' : 'rollFor';
  if (kind === 'travel') return about['left'] === true ? 'travelOut' : 'travel';
  if (kind === 'left') return about['removed'] === true ? 'removed' : 'left';
  return (kind === 'flag' || kind === 'milestone') && text === '' ? kind : null;
}

/** Who speaks a line: an NPC that a game master lends his voice to, or who wrote it. */
export function speakerOf({ kind, name, about }: LineToSay, locale: Locale): string {
  if (kind !== 'voice') return name;
  const spoken = about[locale === 'fr' ? 'asFr' : 'asEn'] ?? about['as'];
  return typeof spoken === 'string' && spoken !== '' ? spoken : name;
}

/** What a line says, in a language; `titleOf` gives the title of a scene. */
export function sentenceOf(line: LineToSay, locale: Locale, titleOf: (scene: string) => string): string {
  const pattern = patternOf(line);
  if (pattern === null) return line.text;
  const { about } = line;
  const dice = Array.isArray(about['dice']) && about['dice'].length > 0 ? `${about['dice'].join(', ')} → ` : '';
  const quest = about[locale] ?? about['quest'] ?? '';
  const values = { ...about, quest, name: line.name, text: line.text, scene: titleOf(line.scene), dice };
  return SAYS[pattern][locale].replace(/\{(\w+)\}/g, (_whole, what: keyof typeof values) => String(values[what] ?? ''));
}
